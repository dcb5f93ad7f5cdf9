using Catalog.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Figures;

/// <summary>Writes figures. One statement each, so that several processes can count at once.</summary>
public sealed class DailyFigures(CatalogDbContext db, CatalogTransaction transaction)
{
    /// <summary>Counts on: all of them or none. For views and searches gather first, a write for each would be too much.</summary>
    public Task AddAsync(IReadOnlyCollection<DailyFigure> figures, CancellationToken cancellationToken) => WriteAsync(figures, figure =>
        $"""
        INSERT INTO "DailyFigures" ("Day", "Code", "Dimension", "Value") VALUES ({figure.Day}, {figure.Code}, {figure.Dimension}, {figure.Value})
        ON CONFLICT ("Day", "Code", "Dimension") DO UPDATE SET "Value" = "DailyFigures"."Value" + excluded."Value"
        """, cancellationToken);

    /// <summary>Says what the value is, whatever it was.</summary>
    public Task SetAsync(IReadOnlyCollection<DailyFigure> figures, CancellationToken cancellationToken) => WriteAsync(figures, figure =>
        $"""
        INSERT INTO "DailyFigures" ("Day", "Code", "Dimension", "Value") VALUES ({figure.Day}, {figure.Code}, {figure.Dimension}, {figure.Value})
        ON CONFLICT ("Day", "Code", "Dimension") DO UPDATE SET "Value" = excluded."Value"
        """, cancellationToken);

    private Task WriteAsync(IReadOnlyCollection<DailyFigure> figures, Func<DailyFigure, FormattableString> statement, CancellationToken cancellationToken) =>
        transaction.RunAsync(async token =>
        {
            // Always in one order: two processes that count the same rows wait for each other instead of locking up.
            foreach (var figure in figures.OrderBy(figure => figure.Code, StringComparer.Ordinal).ThenBy(figure => figure.Dimension, StringComparer.Ordinal))
            {
                if (figure.Code.Length > DailyFigure.CodeLength || figure.Dimension.Length > DailyFigure.DimensionLength)
                    throw new ArgumentException($"The name of figure {figure.Code}/{figure.Dimension} is too long.", nameof(figures));
                await db.Database.ExecuteSqlAsync(statement(figure), token);
            }
        }, cancellationToken);
}
