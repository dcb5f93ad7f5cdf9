using Catalog.Core.Certificates;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Core.Data.Mappings;

internal sealed class CertificateMapping : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.MapRecord();
        builder.Ignore(certificate => certificate.Term);
        builder.Property(certificate => certificate.Name).HasMaxLength(Certificate.NumberLength + Certificate.IssuerLength + 3);
        builder.Property(certificate => certificate.SortKey).HasMaxLength(1000);
        builder.Property(certificate => certificate.SearchKey).HasMaxLength(Certificate.NumberLength + Certificate.IssuerLength + 3);
        builder.Property(certificate => certificate.DecisionNumber).HasMaxLength(Certificate.NumberLength);
        builder.Property(certificate => certificate.DecisionKey).HasMaxLength(Certificate.NumberLength);
        builder.Property(certificate => certificate.CertificateNumber).HasMaxLength(Certificate.NumberLength);
        builder.Property(certificate => certificate.CertificateKey).HasMaxLength(Certificate.NumberLength);
        builder.Property(certificate => certificate.IssuerName).HasMaxLength(Certificate.IssuerLength);
        builder.Property(certificate => certificate.Scope).HasMaxLength(Certificate.ScopeLength);
        builder.Property(certificate => certificate.TaxonomyVersion).HasMaxLength(Certificate.TaxonomyLength);
        builder.Property(certificate => certificate.AddressAsPrinted).HasMaxLength(Producer.AddressLength);
        builder.Property(certificate => certificate.SourceUrl).HasMaxLength(Certificate.UrlLength);
        builder.Property(certificate => certificate.CheckedBy).HasMaxLength(Certificate.IssuerLength);
        builder.Property(certificate => certificate.ExtensionDocument).HasMaxLength(Certificate.DocumentLength);
        builder.Property(certificate => certificate.RevocationDecision).HasMaxLength(Certificate.NumberLength);
        builder.Property(certificate => certificate.RevocationKey).HasMaxLength(Certificate.NumberLength);
        builder.Property(certificate => certificate.RevocationAuthority).HasMaxLength(Certificate.IssuerLength);
        builder.HasOne(certificate => certificate.Producer).WithMany().HasForeignKey(certificate => certificate.ProducerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Standard>().WithMany().HasForeignKey(certificate => certificate.StandardId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Certificate>().WithMany().HasForeignKey(certificate => certificate.ReplacedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(certificate => certificate.DecisionKey);
        builder.HasIndex(certificate => certificate.CertificateKey);
        builder.HasIndex(certificate => certificate.RevocationKey);
        builder.HasIndex(certificate => certificate.ExpiresOn);
    }
}

internal sealed class CertificateProductMapping : IEntityTypeConfiguration<CertificateProduct>
{
    public void Configure(EntityTypeBuilder<CertificateProduct> builder)
    {
        builder.HasKey(link => new { link.CertificateId, link.ProductId });
        builder.HasOne<Certificate>().WithMany(certificate => certificate.Products).HasForeignKey(link => link.CertificateId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Product>().WithMany().HasForeignKey(link => link.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(link => link.ProductId);
    }
}

internal sealed class StandardMapping : IEntityTypeConfiguration<Standard>
{
    public void Configure(EntityTypeBuilder<Standard> builder)
    {
        builder.MapRecord();
        builder.Property(standard => standard.Number).HasMaxLength(Standard.NumberLength);
        builder.Property(standard => standard.Body).HasMaxLength(Standard.BodyLength);
    }
}
