using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Catalog.Admin.Accounts;
using OtpNet;

namespace Catalog.TestSupport.Web;

/// <summary>Forms of the back office as a browser without script sends them.</summary>
public static class StaffForms
{
    public static async Task<IHtmlDocument> PageAsync(this HttpClient client, string path) => await ReadAsync(await client.GetAsync(path));

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) => await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    /// <summary>Opens the page and sends one of its forms, hidden fields included.</summary>
    /// <param name="form">What its data-testid or its handler is called.</param>
    public static async Task<HttpResponseMessage> SendAsync(this HttpClient client, string path, string form, params (string Name, string Value)[] fields) =>
        await client.SendAsync(path, FormOf(await client.PageAsync(path), form), fields);

    public static async Task<HttpResponseMessage> SendAsync(this HttpClient client, string path, IHtmlFormElement form, params (string Name, string Value)[] fields)
    {
        var hidden = form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Where(input => fields.All(field => field.Name != input.Name)).Select(input => KeyValuePair.Create(input.Name!, input.Value));
        using var content = new FormUrlEncodedContent([.. hidden, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await client.PostAsync(path, content);
    }

    public static IHtmlFormElement FormOf(IHtmlDocument page, string name) => page.QuerySelectorAll("form").OfType<IHtmlFormElement>()
        .First(form => form.GetAttribute("data-testid") == name || form.QuerySelector("input[name=_handler]")?.GetAttribute("value") == name);

    /// <summary>What the telephone shows.</summary>
    public static string CodeAt(string key, DateTimeOffset at) => new Totp(Base32Encoding.ToBytes(key.Replace(" ", "", StringComparison.Ordinal))).ComputeTotp(at.UtcDateTime);

    public static string SecretOf(Uri link) => link.Query[$"?{AccountLinks.Parameter}=".Length..];
}
