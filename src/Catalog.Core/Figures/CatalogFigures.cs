using Catalog.Core.Certificates;
using Catalog.Core.Data;
using Catalog.Core.Fairs;
using Catalog.Core.Honours;
using Catalog.Core.Jobs;
using Catalog.Core.Outlets;
using Catalog.Core.Producers;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Figures;

/// <summary>
/// The size of the catalogue on a day. Counts what is live; samples only while there is nothing else, so that they
/// never mix into the numbers of a real catalogue. Every dimension is written, zeros too: a gap means "not taken".
/// </summary>
public sealed class CatalogFigures(CatalogDbContext db, DailyFigures figures)
{
    public const string None = "None";
    private const int Parts = 6;

    public Task<bool> HasAsync(DateOnly day, CancellationToken cancellationToken) =>
        db.DailyFigures.AnyAsync(figure => figure.Day == day && figure.Code == FigureCodes.Products, cancellationToken);

    /// <summary>Counts now and stores it for <paramref name="day"/>. Done again on the same day it corrects, it adds nothing.</summary>
    public async Task TakeAsync(DateOnly day, IJobProgress progress, CancellationToken cancellationToken)
    {
        var counted = 0;
        void Counted(string what) => progress.Report(++counted, Parts, $"Đã đếm {what}");
        var isDemonstration = !await HasRealRecordAsync(cancellationToken);
        var taken = new List<DailyFigure>();
        await CountProductsAsync(taken, day, isDemonstration, cancellationToken);
        Counted("sản phẩm");
        var producers = await Shown(db.Producers, isDemonstration).GroupBy(p => p.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        taken.AddRange(ByMember(day, FigureCodes.Producers, producers));
        Counted("cơ sở");
        var outlets = await Shown(db.Outlets, isDemonstration).Where(o => o.Status == OutletStatus.Open).GroupBy(o => o.Kind)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        taken.AddRange(ByMember(day, FigureCodes.Outlets, outlets));
        Counted("điểm bán");
        var fairs = await Shown(db.Fairs, isDemonstration).Select(f => new { f.Status, f.FirstDay, f.LastDay }).ToListAsync(cancellationToken);
        taken.AddRange(ByMember(day, FigureCodes.Fairs, fairs.CountBy(f => Fair.PhaseOf(f.Status, f.FirstDay, f.LastDay, day)).ToDictionary()));
        Counted("hội chợ");
        var honours = await Shown(db.Honours, isDemonstration).Where(HonourQueries.HoldingOn(day)).GroupBy(h => h.Edition!.Award!.Level)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        taken.AddRange(ByMember(day, FigureCodes.Honours, honours));
        Counted("tôn vinh");
        var articles = await db.ArticleSections.Select(s => new
        {
            s.Key,
            Count = db.Articles.Count(a => a.SectionId == s.Id && a.State == RecordState.Live && a.IsSample == isDemonstration),
        }).ToListAsync(cancellationToken);
        taken.AddRange(articles.Select(section => Figure(day, FigureCodes.Articles, section.Key, section.Count)));
        Counted("bài viết");
        await figures.SetAsync(taken, cancellationToken);
    }

    private async Task CountProductsAsync(List<DailyFigure> taken, DateOnly day, bool isDemonstration, CancellationToken cancellationToken)
    {
        var statuses = Enum.GetValues<CertificateStatus>().Where(status => status != CertificateStatus.NotYet).ToDictionary(status => status, _ => 0);
        var stars = new Dictionary<int, int> { [3] = 0, [4] = 0, [5] = 0 };
        await foreach (var certificates in CertificatesByProductAsync(isDemonstration, cancellationToken))
        {
            if (CertificateQueries.Foremost(certificates, day) is not { } foremost) continue;
            statuses[foremost.Term.StatusOn(day)]++;
            if (foremost.Term.HoldsOn(day) && foremost.Stars is { } count) stars[count]++;
        }
        var total = await Shown(db.Products, isDemonstration).CountAsync(cancellationToken);
        taken.AddRange(statuses.Select(status => Figure(day, FigureCodes.Products, status.Key.ToString(), status.Value)));
        taken.Add(Figure(day, FigureCodes.Products, None, total - statuses.Values.Sum()));
        taken.AddRange(stars.Select(star => Figure(day, FigureCodes.ProductsByStars, star.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), star.Value)));
    }

    /// <summary>The OCOP certificates of each product that has any, read as a stream: one product in memory, not the catalogue.</summary>
    private async IAsyncEnumerable<List<Certificate>> CertificatesByProductAsync(
        bool isDemonstration, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows =
            from link in db.CertificateProducts
            join certificate in db.Certificates on link.CertificateId equals certificate.Id
            join product in Shown(db.Products, isDemonstration) on link.ProductId equals product.Id
            where certificate.Kind == CertificateKind.Ocop && certificate.State == RecordState.Live
            orderby link.ProductId
            select new { link.ProductId, Certificate = certificate };
        var (current, certificates) = (0, new List<Certificate>());
        await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (row.ProductId != current && certificates.Count > 0)
            {
                yield return certificates;
                certificates = [];
            }
            current = row.ProductId;
            certificates.Add(row.Certificate);
        }
        if (certificates.Count > 0) yield return certificates;
    }

    private async Task<bool> HasRealRecordAsync(CancellationToken cancellationToken) =>
        await db.Products.AnyAsync(p => !p.IsSample, cancellationToken) || await db.Producers.AnyAsync(p => !p.IsSample, cancellationToken)
        || await db.Outlets.AnyAsync(o => !o.IsSample, cancellationToken) || await db.Fairs.AnyAsync(f => !f.IsSample, cancellationToken)
        || await db.Honours.AnyAsync(h => !h.IsSample, cancellationToken) || await db.Articles.AnyAsync(a => !a.IsSample, cancellationToken);

    private static IEnumerable<DailyFigure> ByMember<TEnum>(DateOnly day, string code, Dictionary<TEnum, int> counts) where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Select(member => Figure(day, code, member.ToString(), counts.GetValueOrDefault(member)));

    private static IQueryable<T> Shown<T>(IQueryable<T> records, bool isDemonstration) where T : Record =>
        records.Where(record => record.State == RecordState.Live && record.IsSample == isDemonstration);

    private static DailyFigure Figure(DateOnly day, string code, string dimension, int value) =>
        new() { Day = day, Code = code, Dimension = dimension, Value = value };
}

public static class FiguresSetup
{
    public static IServiceCollection AddFigures(this IServiceCollection services) =>
        services.AddScoped<DailyFigures>().AddScoped<CatalogFigures>();
}
