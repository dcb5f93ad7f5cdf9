using System.Linq.Expressions;

namespace Catalog.Core.Honours;

public enum HonourStatus
{
    /// <summary>Begins later.</summary>
    NotYet,
    Valid,
    Expired,
    Withdrawn,
}

/// <summary>The dates of an honour and what they mean on a day. All days are days in Viet Nam and inclusive.</summary>
public readonly record struct HonourTerm(DateOnly ValidFrom, DateOnly? ValidTo, DateOnly? WithdrawnOn)
{
    public HonourStatus StatusOn(DateOnly day)
    {
        if (WithdrawnOn <= day) return HonourStatus.Withdrawn;
        if (day < ValidFrom) return HonourStatus.NotYet;
        return day > ValidTo ? HonourStatus.Expired : HonourStatus.Valid;
    }
}

/// <summary><see cref="HonourTerm"/> said in SQL.</summary>
public static class HonourQueries
{
    public static Expression<Func<Honour, bool>> HoldingOn(DateOnly day) => honour =>
        honour.ValidFrom <= day && (honour.ValidTo == null || honour.ValidTo >= day) && (honour.WithdrawnOn == null || honour.WithdrawnOn > day);

    /// <summary>Those whose status turns by itself on a day after <paramref name="from"/> up to <paramref name="to"/>.</summary>
    public static Expression<Func<Honour, bool>> TurningBetween(DateOnly from, DateOnly to)
    {
        var (endsFrom, endsTo) = (from.AddDays(-1), to.AddDays(-1));
        return honour => (honour.ValidFrom > from && honour.ValidFrom <= to)
            || (honour.ValidTo > endsFrom && honour.ValidTo <= endsTo)
            || (honour.WithdrawnOn > from && honour.WithdrawnOn <= to);
    }
}
