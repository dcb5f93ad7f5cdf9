using System.Data.Common;
using System.Text.Json.Nodes;
using Catalog.Core.Records;
using Microsoft.AspNetCore.Html;

namespace Catalog.Web.Features.LinkedData;

/// <summary>Says of one type of record what search engines can use; each type has its own.</summary>
public interface ILinkedData
{
    RecordType Type { get; }

    /// <returns>Empty when there is no such record on the site.</returns>
    Task<IReadOnlyList<JsonObject>> ReadAsync(int id, CancellationToken cancellationToken);
}

/// <summary>The data block of a record's page. It holds no offer: nothing is sold here.</summary>
public sealed class LinkedDataQuery(IEnumerable<ILinkedData> sources)
{
    /// <returns>Null when there is nothing to say; a page is no worse without it.</returns>
    public async Task<IHtmlContent?> ReadAsync(SubjectRef subject, CancellationToken cancellationToken)
    {
        if (sources.FirstOrDefault(source => source.Type == subject.Type) is not { } source) return null;
        try
        {
            return await source.ReadAsync(subject.Id, cancellationToken) is { Count: > 0 } things ? new HtmlString(JsonLd.ToText(things)) : null; // signs of HTML are escaped in it
        }
        catch (Exception exception) when (exception is DbException or TimeoutException)
        {
            return null;
        }
    }
}

public static class LinkedDataSetup
{
    public static IServiceCollection AddLinkedData(this IServiceCollection services) => services.AddScoped<LinkedDataQuery>()
        .AddScoped<ILinkedData, ProductData>().AddScoped<ILinkedData, ProducerData>().AddScoped<ILinkedData, OutletData>().AddScoped<ILinkedData, FairData>().AddScoped<ILinkedData, ArticleData>();
}
