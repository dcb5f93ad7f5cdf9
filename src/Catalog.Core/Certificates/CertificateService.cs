using Catalog.Core.Changes;
using Catalog.Core.Producers;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Certificates;

/// <summary>A decision to revoke: QĐ 26/2026/QĐ-TTg, Điều 8.</summary>
public sealed record Revocation(string DecisionNumber, DateOnly On, RevocationGround Ground, string Authority);

public sealed class CertificateService(RecordServices services) : RecordService<Certificate>(services, CertificateFields.Table)
{
    /// <summary>Keeps an ended certificate until the result of a new evaluation: only with a document, at most 180 days (Điều 12.3).</summary>
    public Task<Certificate> ExtendAsync(int id, int version, DateOnly until, string document, Actor actor, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, ChangeKind.Extended, (certificate, _) =>
        {
            if (certificate.Kind != CertificateKind.Ocop || certificate.RevokedOn is not null || certificate.ReplacedOn is not null)
                throw new InvalidChangeException("extendedUntil", "Chỉ gia hạn được chứng nhận OCOP chưa bị thu hồi và chưa được thay thế.");
            var paper = RequireText("extensionDocument", "Văn bản gia hạn", document, Certificate.DocumentLength);
            if (certificate.ExpiresOn is not { } expiry || until <= expiry)
                throw new InvalidChangeException("extendedUntil", "Ngày gia hạn phải sau ngày hết hạn, hãy nhập lại.");
            if (until > expiry.AddDays(CertificateTerm.LongestExtensionDays))
                throw new InvalidChangeException("extendedUntil", $"Chỉ được gia hạn đến {expiry.AddDays(CertificateTerm.LongestExtensionDays):dd/MM/yyyy} (180 ngày), hãy nhập ngày sớm hơn.");
            (certificate.ExtendedUntil, certificate.ExtensionDocument) = (until, paper);
            return Task.CompletedTask;
        }, actor, reason, cancellationToken);

    public Task<Certificate> RevokeAsync(int id, int version, Revocation revocation, Actor actor, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, ChangeKind.Revoked, (certificate, _) =>
        {
            var decision = RequireText("revocationDecision", "Số quyết định thu hồi", revocation.DecisionNumber, Certificate.NumberLength);
            var authority = RequireText("revocationAuthority", "Cơ quan thu hồi", revocation.Authority, Certificate.IssuerLength);
            if (revocation.On < certificate.GrantedOn)
                throw new InvalidChangeException("revokedOn", "Ngày thu hồi trước ngày cấp, hãy nhập lại.");
            if (certificate.RevokedOn is not null)
                throw new InvalidChangeException("revokedOn", "Chứng nhận này đã bị thu hồi trước đó.");
            (certificate.RevokedOn, certificate.RevocationGround) = (revocation.On, revocation.Ground);
            (certificate.RevocationDecision, certificate.RevocationKey, certificate.RevocationAuthority) = (decision, DocumentNumber.Key(decision), authority);
            return Task.CompletedTask;
        }, actor, reason, cancellationToken);

    /// <summary>From the day <paramref name="newId"/> was granted it takes the place of this one (upgrade, new evaluation).</summary>
    public Task<Certificate> ReplaceAsync(int id, int version, int newId, Actor actor, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, ChangeKind.Replaced, async (certificate, token) =>
        {
            var successor = await Db.Certificates.AsNoTracking().Include(c => c.Products).FirstOrDefaultAsync(c => c.Id == newId, token);
            if (successor is not { IsLive: true, RevokedOn: null } || newId == id || successor.ReplacedById is not null || successor.Kind != certificate.Kind
                || !successor.Products.Select(p => p.ProductId).Intersect(certificate.Products.Select(p => p.ProductId)).Any())
                throw new InvalidChangeException("replacedBy", "Chứng nhận thay thế phải đang dùng, chưa bị thu hồi, cùng loại và cùng sản phẩm, hãy chọn lại.");
            if (certificate.ReplacedById is not null)
                throw new InvalidChangeException("replacedBy", "Chứng nhận này đã được thay thế trước đó.");
            if (successor.GrantedOn < certificate.GrantedOn)
                throw new InvalidChangeException("replacedBy", "Chứng nhận thay thế được cấp trước chứng nhận này, hãy chọn lại.");
            (certificate.ReplacedOn, certificate.ReplacedById) = (successor.GrantedOn, newId);
        }, actor, reason, cancellationToken);

    /// <summary>Corrects the date of one decision in all its certificates at once: one by one each would contradict the others.</summary>
    /// <returns>How many were corrected.</returns>
    public Task<int> CorrectDecisionDateAsync(string decisionNumber, string issuerName, DateOnly wrong, DateOnly right, Actor actor, string reason, CancellationToken cancellationToken)
    {
        RequireReason(reason);
        var key = DocumentNumber.Key(decisionNumber);
        return ChangeManyAsync(
            token => Db.Certificates.Include(c => c.Products).Where(c => c.DecisionKey == key && c.IssuerName == issuerName
                && c.DecisionDate == wrong && c.State == RecordState.Live).OrderBy(c => c.Id).ToListAsync(token),
            ChangeKind.Edited,
            (certificate, _) =>
            {
                certificate.DecisionDate = right;
                return CertificateRules.Check(certificate).ToList() is { Count: > 0 } errors ? throw new InvalidChangeException(errors) : Task.CompletedTask;
            }, actor, reason, cancellationToken);
    }

    /// <summary>Decisions of one number and date by several bodies: numbers are given by each body, so not forbidden, but worth a look.</summary>
    public async Task<IReadOnlyList<SharedDecision>> SharedDecisionsAsync(CancellationToken cancellationToken)
    {
        var shared = from c in Db.Certificates
                     where c.State == RecordState.Live && Db.Certificates.Any(other => other.State == RecordState.Live && other.DecisionKey == c.DecisionKey
                         && other.DecisionDate == c.DecisionDate && other.IssuerName != c.IssuerName)
                     select new { c.DecisionKey, c.DecisionNumber, c.DecisionDate, c.IssuerName };
        var rows = await shared.Distinct().ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => (row.DecisionKey, row.DecisionDate)).OrderBy(same => same.Key.DecisionKey, StringComparer.Ordinal)
                .Select(same => new SharedDecision(same.First().DecisionNumber, same.Key.DecisionDate, [.. same.Select(row => row.IssuerName).Distinct().Order(StringComparer.Ordinal)])),
        ];
    }

    protected override Task<Certificate?> LoadAsync(int id, CancellationToken cancellationToken) =>
        Db.Certificates.Include(certificate => certificate.Products).FirstOrDefaultAsync(certificate => certificate.Id == id, cancellationToken);

    /// <summary>What another one was ended for cannot simply go: its right would stay ended for nothing.</summary>
    protected override async Task<IReadOnlyList<FieldError>> CheckLeavingAsync(Certificate record, CancellationToken cancellationToken) =>
        await Db.Certificates.AnyAsync(c => c.ReplacedById == record.Id && c.State == RecordState.Live, cancellationToken)
            ? [new FieldError("replacedBy", "Chứng nhận này đang thay thế một chứng nhận khác, hãy xử lý chứng nhận đó trước.")] : [];

    protected override void Derive(Certificate record)
    {
        record.Name = $"{record.DecisionNumber} – {record.IssuerName}";
        record.DecisionKey = DocumentNumber.Key(record.DecisionNumber);
        record.CertificateKey = record.CertificateNumber is { } number ? DocumentNumber.Key(number) : null;
        if (record.Kind == CertificateKind.Ocop) record.ExpiresOn ??= CertificateTerm.OcopExpiry(record.GrantedOn);
        base.Derive(record);
    }

    protected override async Task<IReadOnlyList<FieldError>> CheckAsync(Certificate record, CancellationToken cancellationToken)
    {
        FollowGrant(record);
        List<FieldError> errors = [.. CertificateRules.Check(record)];
        await CheckHolderAsync(record, errors, cancellationToken);
        if (record.StandardId is { } standard && IsChanged(record, nameof(Certificate.StandardId)) && !await Db.Standards.AnyAsync(s => s.Id == standard && s.State == RecordState.Live, cancellationToken))
            errors.Add(new FieldError("standard", "Tiêu chuẩn không có trong danh mục hoặc đã ngừng, hãy chọn lại."));
        var products = record.Products.Select(link => link.ProductId).ToList();
        if (await Db.Products.CountAsync(p => products.Contains(p.Id), cancellationToken) != products.Count)
            errors.Add(new FieldError("products", "Có sản phẩm không nằm trong danh mục, hãy chọn lại."));
        if (await OtherDateAsync(record, cancellationToken) is { } known)
            errors.Add(new FieldError("decisionDate", $"Quyết định {record.DecisionNumber} đã được ghi với ngày {known:dd/MM/yyyy}, hãy kiểm tra số và ngày."));
        return errors;
    }

    /// <summary>A holder that grew large keeps what it was given; it is given nothing more (QĐ 26/2026/QĐ-TTg, Điều 2.3).</summary>
    private async Task CheckHolderAsync(Certificate record, List<FieldError> errors, CancellationToken cancellationToken)
    {
        if (!IsChanged(record, nameof(Certificate.ProducerId)) && !IsChanged(record, nameof(Certificate.Kind))) return;
        var kind = await Db.Producers.Where(p => p.Id == record.ProducerId).Select(p => (ProducerKind?)p.Kind).FirstOrDefaultAsync(cancellationToken);
        if (kind is null) errors.Add(new FieldError("producer", "Chủ thể không có trong danh mục, hãy chọn một cơ sở."));
        if (kind == ProducerKind.LargeEnterprise && record.Kind == CertificateKind.Ocop)
            errors.Add(new FieldError("producer", "Doanh nghiệp lớn không phải chủ thể OCOP, hãy kiểm tra chủ thể hoặc loại hình của cơ sở."));
    }

    /// <summary>A corrected day of grant moves the end that followed from it.</summary>
    private void FollowGrant(Certificate record)
    {
        if (record.Kind != CertificateKind.Ocop || record.Id == 0) return;
        var before = Db.Entry(record).Property(certificate => certificate.GrantedOn).OriginalValue;
        if (before != record.GrantedOn && record.ExpiresOn == CertificateTerm.OcopExpiry(before)) record.ExpiresOn = CertificateTerm.OcopExpiry(record.GrantedOn);
    }

    /// <summary>Another date of the same decision in the same year, stored or in this batch; numbers start anew each year.</summary>
    private async Task<DateOnly?> OtherDateAsync(Certificate record, CancellationToken cancellationToken)
    {
        if (record.DecisionDate is not { } date) return null;
        var key = DocumentNumber.Key(record.DecisionNumber);
        var (first, last) = (new DateOnly(date.Year, 1, 1), new DateOnly(date.Year, 12, 31));
        var issuer = IssuerKey(record.IssuerName);
        var added = Db.ChangeTracker.Entries<Certificate>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity)
            .FirstOrDefault(c => c != record && c.DecisionKey == key && IssuerKey(c.IssuerName) == issuer && c.DecisionDate != date && c.DecisionDate?.Year == date.Year);
        if (added is not null) return added.DecisionDate;
        var stored = await Db.Certificates
            .Where(c => c.Id != record.Id && c.State == RecordState.Live && c.DecisionKey == key && c.DecisionDate >= first && c.DecisionDate <= last && c.DecisionDate != date)
            .Select(c => new { c.IssuerName, c.DecisionDate }).Distinct().ToListAsync(cancellationToken);
        return stored.Find(c => IssuerKey(c.IssuerName) == issuer)?.DecisionDate;
    }

    /// <summary>One body is written in several ways: UBND tỉnh Gia Lai, Ủy ban nhân dân Tỉnh Gia Lai.</summary>
    private static string IssuerKey(string name) => VietnameseText.SearchKey(name).Replace("uy ban nhan dan", "ubnd", StringComparison.Ordinal);
}

public static class CertificatesSetup
{
    public static IServiceCollection AddCertificates(this IServiceCollection services) =>
        services.AddScoped<CertificateService>().AddScoped<StandardService>();
}
