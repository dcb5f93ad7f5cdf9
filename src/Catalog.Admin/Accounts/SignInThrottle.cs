namespace Catalog.Admin.Accounts;

/// <summary>
/// Slows guessing down without shutting the person out. A browser that signed in before is counted by itself; all others
/// by account and network, by network, and by account over a day. So a stranger uses up the stranger's own count.
/// In memory of the process: a restart begins anew.
/// </summary>
public sealed class SignInThrottle(TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1), Hour = TimeSpan.FromHours(1), Day = TimeSpan.FromDays(1);
    private static readonly Limit[] OfDevice = [new(5, Minute), new(60, Day)];
    private static readonly Limit[] OfAccountInNetwork = [new(5, Minute), new(20, Hour), new(60, Day)];
    private static readonly Limit[] OfNetwork = [new(100, Hour)];
    private static readonly Limit[] OfAccountElsewhere = [new(300, Day)];
    private static readonly Limit[] OfMailAsked = [new(3, Hour)];
    private static readonly Limit[] OfMailAskedInNetwork = [new(20, Hour)];

    private readonly Lock turn = new();
    private readonly Dictionary<string, List<DateTimeOffset>> counts = new(StringComparer.Ordinal);
    private DateTimeOffset swept;

    private readonly record struct Limit(int Count, TimeSpan Within);

    /// <summary>Counts an attempt before anything is compared: of many at once no more than allowed go on.</summary>
    /// <param name="account">What was typed, normalized; whether there is such an account makes no difference.</param>
    /// <param name="device">Of a browser that signed in to this account before.</param>
    public SignInTurn Take(string account, string? device, string network) => Take(device is null
        ? [($"an {account} {network}", OfAccountInNetwork), ($"n {network}", OfNetwork), ($"a {account}", OfAccountElsewhere)]
        : [($"d {account} {device}", OfDevice)]);

    /// <summary>The same for asking for a mail with a new-password link.</summary>
    public SignInTurn TakeMail(string network) => Take([($"m {network}", OfMailAskedInNetwork)]);

    public SignInTurn TakeMailTo(string account) => Take([($"ma {account}", OfMailAsked)]);

    /// <summary>What was right does not count.</summary>
    public void GiveBack(SignInTurn taken)
    {
        lock (turn)
        {
            foreach (var key in taken.Keys)
            {
                if (counts.GetValueOrDefault(key) is { Count: > 0 } times) times.RemoveAt(times.Count - 1);
            }
        }
    }

    private SignInTurn Take((string Key, Limit[] Limits)[] buckets)
    {
        lock (turn)
        {
            var now = clock.GetUtcNow();
            Sweep(now);
            var wait = buckets.SelectMany(bucket => bucket.Limits.Select(limit => WaitOf(bucket.Key, limit, now))).Max();
            if (wait > TimeSpan.Zero) return new SignInTurn([], wait);
            foreach (var (key, _) in buckets)
            {
                if (!counts.TryGetValue(key, out var times)) counts.Add(key, times = []);
                times.Add(now);
            }
            return new SignInTurn([.. buckets.Select(bucket => bucket.Key)], TimeSpan.Zero);
        }
    }

    private TimeSpan WaitOf(string key, Limit limit, DateTimeOffset now)
    {
        if (!counts.TryGetValue(key, out var times)) return TimeSpan.Zero;
        var recent = times.Where(time => now - time < limit.Within).ToList();
        return recent.Count < limit.Count ? TimeSpan.Zero : recent[^limit.Count] + limit.Within - now;
    }

    private void Sweep(DateTimeOffset now)
    {
        if (now - swept < Minute) return;
        swept = now;
        foreach (var (key, times) in counts)
        {
            times.RemoveAll(time => now - time >= Day);
            if (times.Count == 0) counts.Remove(key);
        }
    }
}

/// <param name="Wait">Zero: go on. Otherwise how long until the next attempt.</param>
public sealed record SignInTurn(IReadOnlyList<string> Keys, TimeSpan Wait)
{
    public bool IsRefused => Wait > TimeSpan.Zero;
}
