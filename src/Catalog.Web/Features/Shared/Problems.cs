using System.Data.Common;
using Catalog.Core.Search;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Shared;

/// <summary>Errors of the API: problem details with a type that stays the same and words for people.</summary>
public static class Problems
{
    public const string ContentType = "application/problem+json";

    public static int StatusOf(Exception error) => error switch
    {
        DbException or TimeoutException => StatusCodes.Status503ServiceUnavailable,
        BadHttpRequestException bad => bad.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>All faults at once, by parameter.</summary>
    public static ObjectResult Invalid(IReadOnlyList<QueryFault> faults)
    {
        var errors = faults.GroupBy(fault => fault.Parameter, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(fault => fault.Message).ToArray(), StringComparer.Ordinal);
        var problem = new ValidationProblemDetails(errors) { Status = 400, Type = "urn:catalog:invalid-parameters", Title = "Có tham số chưa đúng." };
        return new ObjectResult(problem) { StatusCode = 400, ContentTypes = { ContentType } };
    }

    /// <summary>Problems that the framework writes get our types and titles too.</summary>
    public static void NameThem(ProblemDetailsOptions options)
    {
        var before = options.CustomizeProblemDetails;
        options.CustomizeProblemDetails = context =>
        {
            before?.Invoke(context);
            var problem = context.ProblemDetails;
            (problem.Type, problem.Title) = Named(problem.Status);
        };
    }

    private static (string Type, string Title) Named(int? status) => status switch
    {
        400 => ("urn:catalog:bad-request", "Yêu cầu chưa đúng."),
        404 => ("urn:catalog:not-found", "Không có địa chỉ này."),
        405 => ("urn:catalog:method-not-allowed", "Địa chỉ này không nhận cách gửi đó."),
        413 => ("urn:catalog:too-large", "Nội dung gửi lên quá lớn."),
        429 => ("urn:catalog:too-many-requests", "Quá nhiều yêu cầu, hãy chờ một phút."),
        503 or 504 => ("urn:catalog:unavailable", "Trang đang bận hoặc đang bảo trì, hãy thử lại sau một phút."),
        _ => ("urn:catalog:error", "Lỗi ở phía máy chủ."),
    };
}
