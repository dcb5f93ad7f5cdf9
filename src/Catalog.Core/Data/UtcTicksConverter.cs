using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Catalog.Core.Data;

/// <summary>SQLite cannot order by DateTimeOffset: moments are UTC ticks there, in every context.</summary>
public sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
    value => value.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
