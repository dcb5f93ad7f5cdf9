using System.Security.Cryptography;
using System.Text;
using Catalog.Core.Data;
using Catalog.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Search.Asked;

/// <param name="Days">On how many days.</param>
public sealed record AskedSummary(string Text, int Asked, int Missed, int Days);

/// <summary>All queries of a day together.</summary>
public sealed record AskedSum(DateOnly Day, long Asked, long Missed);

/// <summary>Writes and reads what was asked. One statement a row, always in one order: several processes count at once.</summary>
public sealed class AskedQueries(CatalogDbContext db, CatalogTransaction transaction, TimeProvider clock)
{
    /// <summary>The text is kept once the same words were asked on so many days.</summary>
    public const int DaysUntilKept = 3;

    /// <summary>Different queries counted on a day; beyond them only those that are known already.</summary>
    public const int MostADay = 20_000;

    /// <summary>The name under which words are counted.</summary>
    public async Task<string> HashAsync(string text, CancellationToken cancellationToken) => HashOf(await KeyAsync(cancellationToken), text);

    public Task WriteAsync(IReadOnlyDictionary<AskedKey, AskedCount> counts, CancellationToken cancellationToken) => transaction.RunAsync(async token =>
    {
        var key = await KeyAsync(token);
        var rows = await AdmitAsync(counts.Select(row => (row.Key.Day, Hash: HashOf(key, row.Key.Text), row.Key.Text, row.Value)).OrderBy(row => row.Day).ThenBy(row => row.Hash, StringComparer.Ordinal).ToList(), token);
        foreach (var (day, hash, _, count) in rows)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "AskedDays" ("Day", "Hash", "Asked", "Missed") VALUES ({day}, {hash}, {count.Asked}, {count.Missed})
                ON CONFLICT ("Day", "Hash") DO UPDATE SET "Asked" = "AskedDays"."Asked" + excluded."Asked", "Missed" = "AskedDays"."Missed" + excluded."Missed"
                """, token);
        }
        await KeepAsync(rows.DistinctBy(row => row.Hash).ToDictionary(row => row.Hash, row => row.Text), token);
    }, cancellationToken);

    /// <summary>What was most often asked without a result since that day; only texts that may be kept.</summary>
    public Task<List<AskedSummary>> MissesAsync(DateOnly since, int count, CancellationToken cancellationToken) =>
        ListAsync(SumsSince(since).Where(row => row.Missed > 0).OrderByDescending(row => row.Missed).ThenBy(row => row.Text).Take(count), cancellationToken);

    /// <summary>What was most often asked and found.</summary>
    public Task<List<AskedSummary>> PopularAsync(DateOnly since, int count, CancellationToken cancellationToken) =>
        ListAsync(SumsSince(since).Where(row => row.Missed * 2 < row.Asked).OrderByDescending(row => row.Asked).ThenBy(row => row.Text).Take(count), cancellationToken);

    /// <summary>How often anything was asked on each day before <paramref name="end"/>, and how often nothing was found; the latest day last.</summary>
    public Task<List<AskedSum>> SumsByDayAsync(DateOnly end, CancellationToken cancellationToken) =>
        db.AskedDays.AsNoTracking().Where(row => row.Day < end).GroupBy(row => row.Day).OrderBy(rows => rows.Key)
            .Select(rows => new AskedSum(rows.Key, rows.Sum(row => (long)row.Asked), rows.Sum(row => (long)row.Missed))).ToListAsync(cancellationToken);

    /// <summary>Takes a text and its counts out, whatever they were.</summary>
    public async Task ForgetAsync(string text, CancellationToken cancellationToken)
    {
        var hash = await HashAsync(string.Join(' ', TextPipeline.Tokens(text).Select(word => word.Exact)), cancellationToken);
        await transaction.RunAsync(async token =>
        {
            await db.AskedDays.Where(row => row.Hash == hash).ExecuteDeleteAsync(token);
            await db.AskedTexts.Where(row => row.Hash == hash).ExecuteDeleteAsync(token);
        }, cancellationToken);
    }

    /// <summary>Deletes days that are longer ago, and the texts that are left without one.</summary>
    public Task ForgetOlderAsync(int days, CancellationToken cancellationToken)
    {
        var oldest = VietnamTime.Today(clock).AddDays(-days);
        return transaction.RunAsync(async token =>
        {
            await db.AskedDays.Where(row => row.Day < oldest).ExecuteDeleteAsync(token);
            await db.AskedTexts.Where(text => !db.AskedDays.Any(row => row.Hash == text.Hash)).ExecuteDeleteAsync(token);
        }, cancellationToken);
    }

    private static string HashOf(byte[] key, string text) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));

    /// <summary>Made by whichever process needs it first.</summary>
    private async Task<byte[]> KeyAsync(CancellationToken cancellationToken)
    {
        var stored = db.AskedSecrets.AsNoTracking().Where(secret => secret.Id == AskedSecret.Only).Select(secret => secret.Key);
        if (await stored.FirstOrDefaultAsync(cancellationToken) is { } key) return key;
        var made = RandomNumberGenerator.GetBytes(AskedSecret.KeyLength);
        await transaction.RunAsync(token => db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "AskedSecrets" ("Id", "Key") VALUES ({AskedSecret.Only}, {made}) ON CONFLICT ("Id") DO NOTHING""", token), cancellationToken);
        return await stored.FirstAsync(cancellationToken);
    }

    /// <summary>Somebody who asks thousands of made-up words fills no table.</summary>
    private async Task<List<(DateOnly Day, string Hash, string Text, AskedCount Count)>> AdmitAsync(List<(DateOnly Day, string Hash, string Text, AskedCount Count)> rows, CancellationToken cancellationToken)
    {
        var admitted = new List<(DateOnly Day, string Hash, string Text, AskedCount Count)>();
        foreach (var day in rows.GroupBy(row => row.Day))
        {
            var room = MostADay - await db.AskedDays.CountAsync(row => row.Day == day.Key, cancellationToken);
            if (room >= day.Count())
            {
                admitted.AddRange(day);
                continue;
            }
            var hashes = day.Select(row => row.Hash).ToList();
            var known = await db.AskedDays.Where(row => row.Day == day.Key && hashes.Contains(row.Hash)).Select(row => row.Hash).ToHashSetAsync(cancellationToken);
            admitted.AddRange(day.Where(row => known.Contains(row.Hash) || room-- > 0));
        }
        return admitted;
    }

    private async Task KeepAsync(Dictionary<string, string> texts, CancellationToken cancellationToken)
    {
        var hashes = texts.Keys.ToList();
        var often = await db.AskedDays.Where(row => hashes.Contains(row.Hash)).GroupBy(row => row.Hash).Where(group => group.Count() >= DaysUntilKept).Select(group => group.Key).ToListAsync(cancellationToken);
        foreach (var hash in often.Order(StringComparer.Ordinal))
            await db.Database.ExecuteSqlAsync($"""INSERT INTO "AskedTexts" ("Hash", "Text") VALUES ({hash}, {texts[hash]}) ON CONFLICT ("Hash") DO NOTHING""", cancellationToken);
    }

    private IQueryable<Sums> SumsSince(DateOnly since) =>
        from day in db.AskedDays.AsNoTracking()
        where day.Day >= since
        join text in db.AskedTexts on day.Hash equals text.Hash
        group day by text.Text into days
        select new Sums { Text = days.Key, Asked = days.Sum(row => row.Asked), Missed = days.Sum(row => row.Missed), Days = days.Count() };

    private static async Task<List<AskedSummary>> ListAsync(IQueryable<Sums> sums, CancellationToken cancellationToken) =>
        [.. (await sums.ToListAsync(cancellationToken)).Select(row => new AskedSummary(row.Text, row.Asked, row.Missed, row.Days))];

    /// <summary>With names, so that the database can order by them.</summary>
    private sealed class Sums
    {
        public required string Text { get; init; }
        public int Asked { get; init; }
        public int Missed { get; init; }
        public int Days { get; init; }
    }
}
