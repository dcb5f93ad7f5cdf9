using System.Linq.Expressions;
using Catalog.Core.Records;
using Catalog.Core.Text;

namespace Catalog.Core.Outlets;

/// <summary>Which outlets lists and maps show: what nobody has confirmed for long is greyed first, then left out.</summary>
public static class OutletQueries
{
    /// <summary>From here a list says that the facts are old.</summary>
    public const int StaleMonths = 7;

    /// <summary>From here no list shows it; its page stays and says so.</summary>
    public const int HiddenMonths = 12;

    /// <summary>Open, and confirmed or entered within the last year.</summary>
    public static Expression<Func<Outlet, bool>> ShownOn(DateOnly day)
    {
        var oldest = day.AddMonths(-HiddenMonths);
        var entered = VietnamTime.StartOf(oldest).ToUniversalTime(); // PostgreSQL takes nothing else
        return outlet => outlet.State == RecordState.Live && outlet.Status == OutletStatus.Open
            && (outlet.ConfirmedOn >= oldest || (outlet.ConfirmedOn == null && outlet.CreatedAt >= entered));
    }

    public static bool IsStaleOn(this Outlet outlet, DateOnly day) => outlet.ConfirmedOn is not { } on || on < day.AddMonths(-StaleMonths);

    /// <summary>Nobody has confirmed it for so long that no list shows it any more.</summary>
    public static bool IsHiddenOn(this Outlet outlet, DateOnly day) => (outlet.ConfirmedOn ?? VietnamTime.DayOf(outlet.CreatedAt)) < day.AddMonths(-HiddenMonths);
}
