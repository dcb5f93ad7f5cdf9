using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Catalog.Admin.Accounts;
using Catalog.Core.Data;
using Catalog.Core.Mail;
using Catalog.Indexer.Mail;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Catalog.Tests.Accounts;

/// <summary>Letters from the transaction that causes them to a real mail server.</summary>
public sealed class MailTests
{
    private static readonly AccountInput An = new("Nguyễn Văn Ân", "an@vidu.vn", [StaffRole.NewsEditor], null, []);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Invitation_IsSentOnceAndForgotten(DatabaseProvider provider)
    {
        await using var post = new PostOffice();
        await using var catalog = await CreateAsync(provider, post.Port);
        var invited = await catalog.InScopeAsync<AccountService, InvitedAccount>(service => service.InviteAsync(An, TestData.Staff, Token, byMail: true));
        Assert.Contains(invited.Link.ToString(), (await MailAsync(catalog)).Body, StringComparison.Ordinal);

        Assert.Equal((1, 0), (await RoundAsync(catalog), await RoundAsync(catalog)));

        var letter = Assert.Single(post.Letters);
        Assert.Contains("an@vidu.vn", letter, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", letter, StringComparison.Ordinal);
        Assert.Contains(invited.Link.Query[4..], letter.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal), StringComparison.Ordinal);
        var mail = await MailAsync(catalog);
        Assert.Equal((MailState.Sent, null, 1), (mail.State, mail.Body, mail.Attempts)); // the link is kept nowhere
    }

    [Theory, BothDatabases]
    public async Task Invitation_ThatIsRefused_WritesNoLetter(DatabaseProvider provider)
    {
        await using var catalog = await CreateAsync(provider, 1);
        await catalog.InScopeAsync<AccountService, InvitedAccount>(service => service.InviteAsync(An, TestData.Staff, Token));
        await Assert.ThrowsAnyAsync<Exception>(() => catalog.InScopeAsync<AccountService, InvitedAccount>(service => service.InviteAsync(An, TestData.Staff, Token, byMail: true)));
        Assert.Equal(0, await catalog.ReadAsync(db => db.MailMessages.CountAsync(Token)));
    }

    [Theory, BothDatabases]
    public async Task Letter_AboutTheSameOnTheSameDay_IsWrittenOnce(DatabaseProvider provider)
    {
        await using var catalog = await CreateAsync(provider, 1);
        foreach (var (kind, subject) in new[] { ("a", "1"), ("a", "1"), ("a", "2"), ("b", "1") }) await WriteAsync(catalog, kind, subject);
        catalog.Clock.Advance(TimeSpan.FromDays(1));
        await WriteAsync(catalog, "a", "1");
        Assert.Equal(4, await catalog.ReadAsync(db => db.MailMessages.CountAsync(Token)));
    }

    [Theory, BothDatabases]
    public async Task Letter_WithNobodyThere_IsTriedAgainAndThenGivenUp(DatabaseProvider provider)
    {
        await using var catalog = await CreateAsync(provider, FreePort());
        await WriteAsync(catalog, "a", "1");
        await RoundAsync(catalog);
        var first = await MailAsync(catalog);
        Assert.Equal((MailState.Waiting, 1, catalog.Clock.GetUtcNow().AddMinutes(1)), (first.State, first.Attempts, first.NextTryAt));
        Assert.DoesNotContain("@", first.Fault, StringComparison.Ordinal);

        await RoundAsync(catalog); // not yet
        Assert.Equal(1, (await MailAsync(catalog)).Attempts);
        for (var time = 0; time < 10; time++)
        {
            catalog.Clock.Advance(TimeSpan.FromDays(1));
            await RoundAsync(catalog);
        }
        var last = await MailAsync(catalog);
        Assert.Equal((MailState.GivenUp, 7, null), (last.State, last.Attempts, last.Body));
    }

    [Fact]
    public async Task Letter_InDevelopment_LiesReadableInTheFolder()
    {
        using var folder = new TemporaryFolder();
        await using var catalog = await CreateAsync(DatabaseProvider.Sqlite, null, folder.In("mail"));
        await WriteAsync(catalog, "a", "1");
        Assert.Equal(1, await RoundAsync(catalog));
        Assert.Contains("Chào bạn, mắm nhĩ", await File.ReadAllTextAsync(Directory.GetFiles(folder.In("mail")).Single(), Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_WithoutAServer_Waits()
    {
        await using var catalog = await CreateAsync(DatabaseProvider.Sqlite, null);
        await WriteAsync(catalog, "a", "1");
        Assert.Equal(0, await RoundAsync(catalog));
        Assert.Equal((MailState.Waiting, 0), ((await MailAsync(catalog)).State, (await MailAsync(catalog)).Attempts));
    }

    private static Task<TestDatabase> CreateAsync(DatabaseProvider provider, int? port, string? folder = null) => TestDatabase.CreateAsync(provider, services => services
        .AddSingleton(new MailFolder(folder)).AddSingleton(new MailRoute(port is null ? null : "127.0.0.1", port ?? 0, MailSecurity.None, null, null, "hangviet@vidu.vn", "Sổ hàng Việt"))
        .AddSingleton<MailCarrier>().AddScoped<MailRound>());

    private static Task WriteAsync(TestDatabase catalog, string kind, string subject) =>
        catalog.InScopeAsync<MailDesk>(desk => desk.WriteAsync(kind, subject, new MailAddressee("an@vidu.vn", "Ân"), "Thư", "Chào bạn, mắm nhĩ", Token));

    private static Task<int> RoundAsync(TestDatabase catalog) => catalog.InScopeAsync<MailRound, int>(round => round.SendDueAsync(Token));

    private static Task<MailMessage> MailAsync(TestDatabase catalog) => catalog.ReadAsync(db => db.MailMessages.AsNoTracking().SingleAsync(Token));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>A mail server that keeps what it gets.</summary>
    private sealed class PostOffice : MessageStore, IAsyncDisposable
    {
        private readonly CancellationTokenSource stop = new();
        private readonly Task run;

        public PostOffice()
        {
            Port = FreePort();
            var services = new SmtpServer.ComponentModel.ServiceProvider();
            services.Add(this);
            run = new SmtpServer.SmtpServer(new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(builder => builder.Endpoint(new IPEndPoint(IPAddress.Loopback, Port))).Build(), services).StartAsync(stop.Token);
        }

        public int Port { get; }

        public ConcurrentQueue<string> Letters { get; } = new();

        public override Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            Letters.Enqueue(Encoding.UTF8.GetString(buffer.ToArray()));
            return Task.FromResult(SmtpResponse.Ok);
        }

        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await run.ContinueWith(_ => { }, TaskScheduler.Default);
            stop.Dispose();
        }
    }
}
