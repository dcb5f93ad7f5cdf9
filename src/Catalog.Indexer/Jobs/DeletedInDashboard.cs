using Catalog.Core.Jobs;
using Hangfire.States;
using Hangfire.Storage;

namespace Catalog.Indexer.Jobs;

/// <summary>An administrator deleted a job in the dashboard: its row ends too. After the last attempt the queue deletes by itself, and says why.</summary>
internal sealed class DeletedInDashboard(JobRows rows) : IApplyStateFilter
{
    public void OnStateApplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
        if (context.NewState is not DeletedState { ExceptionInfo: null } || context.BackgroundJob.Job?.Args is not [long id, ..]) return;
        rows.EndAsync(id, context.BackgroundJob.Id, JobState.Cancelled, "Xóa trong bảng điều khiển hàng đợi").GetAwaiter().GetResult(); // the filter has no asynchronous form
    }

    public void OnStateUnapplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
        // Nothing to take back.
    }
}
