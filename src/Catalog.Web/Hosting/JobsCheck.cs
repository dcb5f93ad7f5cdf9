using System.Globalization;
using Catalog.Core.Jobs;
using Catalog.Core.Text;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Catalog.Web.Hosting;

/// <summary>When each job of the timetable last went well. Late ones are worth a look, and no reason to send visitors away.</summary>
internal sealed class JobsCheck(IServiceScopeFactory scopes, IEnumerable<TimetableEntry> entries, TimeProvider clock) : IHealthCheck
{
    private readonly DateTimeOffset started = clock.GetUtcNow();

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<JobReader>();
        var runs = await reader.SuccessesAsync(cancellationToken);
        var (words, late) = (new List<string>(), new List<string>());
        foreach (var entry in entries)
        {
            var (first, last) = runs.TryGetValue(entry.Kind.Name, out var known) ? known : (started, null);
            words.Add($"{entry.Kind.Name}: {(last is { } at ? at.ToOffset(VietnamTime.Offset).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture) : "chưa lần nào")}");
            if (clock.GetUtcNow() - (last ?? first) > 2 * entry.Interval(clock.GetUtcNow())) late.Add(entry.Kind.Label);
        }
        var faults = new List<string>();
        if (late.Count > 0) faults.Add($"Quá hai chu kỳ chưa chạy xong: {string.Join(", ", late)}. ");
        if (await reader.StrandedAsync(clock.GetUtcNow(), cancellationToken) is > 0 and var stranded)
            faults.Add($"{stranded} công việc đã giao mà không tiến trình nào làm: hãy chạy một tiến trình có vai trò indexer (cài đặt Roles). ");
        return faults.Count == 0
            ? HealthCheckResult.Healthy(string.Join("; ", words))
            : HealthCheckResult.Degraded($"{string.Concat(faults)}Lần xong gần nhất: {string.Join("; ", words)}");
    }
}
