using Catalog.Core.Changes;
using Catalog.Core.Records;
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
            if (string.IsNullOrWhiteSpace(document) || document.Length > Certificate.DocumentLength)
                throw new InvalidChangeException("extensionDocument", "Gia hạn phải có văn bản, hãy ghi số và ngày văn bản.");
            if (certificate.ExpiresOn is not { } expiry || until <= expiry)
                throw new InvalidChangeException("extendedUntil", "Ngày gia hạn phải sau ngày hết hạn, hãy nhập lại.");
            if (until > expiry.AddDays(CertificateTerm.LongestExtensionDays))
                throw new InvalidChangeException("extendedUntil", $"Chỉ được gia hạn đến {expiry.AddDays(CertificateTerm.LongestExtensionDays):dd/MM/yyyy} (180 ngày), hãy nhập ngày sớm hơn.");
            (certificate.ExtendedUntil, certificate.ExtensionDocument) = (until, document.Trim());
            return Task.CompletedTask;
        }, actor, reason, cancellationToken);

    public Task<Certificate> RevokeAsync(int id, int version, Revocation revocation, Actor actor, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, ChangeKind.Revoked, (certificate, _) =>
        {
            if (string.IsNullOrWhiteSpace(revocation.DecisionNumber) || revocation.DecisionNumber.Length > Certificate.NumberLength)
                throw new InvalidChangeException("revocationDecision", "Thu hồi phải có quyết định, hãy nhập số quyết định.");
            if (string.IsNullOrWhiteSpace(revocation.Authority) || revocation.Authority.Length > Certificate.IssuerLength)
                throw new InvalidChangeException("revocationAuthority", "Cơ quan thu hồi còn trống hoặc quá dài, hãy nhập tên cơ quan.");
            if (revocation.On < certificate.GrantedOn)
                throw new InvalidChangeException("revokedOn", "Ngày thu hồi trước ngày cấp, hãy nhập lại.");
            if (certificate.RevokedOn is not null)
                throw new InvalidChangeException("revokedOn", "Chứng nhận này đã bị thu hồi trước đó.");
            (certificate.RevokedOn, certificate.RevocationGround) = (revocation.On, revocation.Ground);
            (certificate.RevocationDecision, certificate.RevocationAuthority) = (revocation.DecisionNumber.Trim(), revocation.Authority.Trim());
            return Task.CompletedTask;
        }, actor, reason, cancellationToken);

    /// <summary>From the day <paramref name="newId"/> was granted it takes the place of this one (upgrade, new evaluation).</summary>
    public Task<Certificate> ReplaceAsync(int id, int version, int newId, Actor actor, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, ChangeKind.Replaced, async (certificate, token) =>
        {
            var successor = await Db.Certificates.AsNoTracking().Include(c => c.Products).FirstOrDefaultAsync(c => c.Id == newId, token);
            if (successor is null || newId == id || successor.Kind != certificate.Kind
                || !successor.Products.Select(p => p.ProductId).Intersect(certificate.Products.Select(p => p.ProductId)).Any())
                throw new InvalidChangeException("replacedBy", "Chứng nhận thay thế phải cùng loại và cùng sản phẩm, hãy chọn lại.");
            if (successor.GrantedOn < certificate.GrantedOn)
                throw new InvalidChangeException("replacedBy", "Chứng nhận thay thế được cấp trước chứng nhận này, hãy chọn lại.");
            (certificate.ReplacedOn, certificate.ReplacedById) = (successor.GrantedOn, newId);
        }, actor, reason, cancellationToken);

    protected override Task<Certificate?> LoadAsync(int id, CancellationToken cancellationToken) =>
        Db.Certificates.Include(certificate => certificate.Products).FirstOrDefaultAsync(certificate => certificate.Id == id, cancellationToken);

    protected override void Derive(Certificate record)
    {
        record.Name = $"{record.DecisionNumber} – {record.IssuerName}";
        if (record.Kind == CertificateKind.Ocop) record.ExpiresOn ??= CertificateTerm.OcopExpiry(record.GrantedOn);
        base.Derive(record);
    }

    protected override async Task<IReadOnlyList<FieldError>> CheckAsync(Certificate record, CancellationToken cancellationToken)
    {
        List<FieldError> errors = [.. CertificateRules.Check(record)];
        if (!await Db.Producers.AnyAsync(p => p.Id == record.ProducerId, cancellationToken))
            errors.Add(new FieldError("producer", "Chủ thể không có trong danh mục, hãy chọn một cơ sở."));
        var products = record.Products.Select(link => link.ProductId).ToList();
        if (await Db.Products.CountAsync(p => products.Contains(p.Id), cancellationToken) != products.Count)
            errors.Add(new FieldError("products", "Có sản phẩm không nằm trong danh mục, hãy chọn lại."));
        var otherDate = await Db.Certificates.Where(c => c.Id != record.Id && c.DecisionNumber == record.DecisionNumber && c.IssuerName == record.IssuerName
            && c.DecisionDate != null && c.DecisionDate != record.DecisionDate).Select(c => c.DecisionDate).ToListAsync(cancellationToken);
        if (record.DecisionDate is { } date && otherDate.Find(other => other!.Value.Year == date.Year) is { } known)
            errors.Add(new FieldError("decisionDate", $"Quyết định {record.DecisionNumber} đã được ghi với ngày {known:dd/MM/yyyy}, hãy kiểm tra số và ngày."));
        return errors;
    }

    /// <summary>Certificates with the same decision number but another body: not forbidden, worth a look.</summary>
    public Task<List<string>> OtherBodiesAsync(Certificate certificate, CancellationToken cancellationToken) =>
        Db.Certificates.Where(c => c.Id != certificate.Id && c.DecisionNumber == certificate.DecisionNumber
                && c.DecisionDate == certificate.DecisionDate && c.IssuerName != certificate.IssuerName)
            .Select(c => c.IssuerName).Distinct().ToListAsync(cancellationToken);
}

public static class CertificatesSetup
{
    public static IServiceCollection AddCertificates(this IServiceCollection services) =>
        services.AddScoped<CertificateService>().AddScoped<StandardService>();
}
