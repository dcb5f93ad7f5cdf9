using Microsoft.Playwright;

namespace Catalog.BrowserTests;

/// <summary>A visitor with one page. Collected: errors of scripts, whatever the policy blocks, files that fail, requests to anybody else.</summary>
public sealed class Visit : IAsyncDisposable
{
    /// <summary>Said of every answer from 400 on, also of a page that is meant to be one; <see cref="Note"/> tells them apart.</summary>
    private const string SaidOfAnswers = "Failed to load resource: the server responded with a status of";

    private readonly IBrowserContext context;
    private readonly string site;

    public Visit(IBrowserContext context, IPage page, string site)
    {
        (this.context, this.site, Page) = (context, site, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.StartsWith(SaidOfAnswers, StringComparison.Ordinal)) Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site + "/", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) Complaints.Add("asks somebody else: " + request.Url);
        };
        page.RequestFailed += (_, request) => Complaints.Add($"{request.Url}: {request.Failure}");
        page.Response += (_, answer) => Note(answer);
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Note(IResponse answer)
    {
        if (answer.Status >= 400 && !answer.Request.IsNavigationRequest) Complaints.Add($"{answer.Url[site.Length..]}: {answer.Status}");
    }
}
