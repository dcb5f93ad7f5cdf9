using Catalog.Core.Outlets;
using Catalog.Core.Places;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Core.Data.Mappings;

internal sealed class OutletMapping : IEntityTypeConfiguration<Outlet>
{
    public void Configure(EntityTypeBuilder<Outlet> builder)
    {
        builder.MapRecord();
        builder.Ignore(outlet => outlet.LatestDeclaration);
        builder.Property(outlet => outlet.OperatorName).HasMaxLength(Outlet.OperatorLength);
        builder.Property(outlet => outlet.CommuneCode).HasMaxLength(Commune.CodeLength);
        builder.Property(outlet => outlet.AddressLine).HasMaxLength(Outlet.AddressLength);
        builder.Property(outlet => outlet.OldAddress).HasMaxLength(Outlet.AddressLength);
        builder.Property(outlet => outlet.Hours).HasJsonText();
        builder.Property(outlet => outlet.Introduction).HasMaxLength(Outlet.IntroductionLength);
        builder.Property(outlet => outlet.Programme).HasMaxLength(Outlet.ProgrammeLength);
        builder.Property(outlet => outlet.RecognitionNumber).HasMaxLength(Outlet.NumberLength);
        builder.Property(outlet => outlet.RecognitionIssuer).HasMaxLength(Outlet.IssuerLength);
        builder.Property(outlet => outlet.RecognitionWithdrawalDecision).HasMaxLength(Outlet.NumberLength);
        builder.Property(outlet => outlet.RecognitionWithdrawalReason).HasMaxLength(Outlet.WithdrawalReasonLength);
        builder.Property(outlet => outlet.ConfirmedBy).HasMaxLength(Outlet.ConfirmedByLength);
        builder.HasOne<Producer>().WithMany().HasForeignKey(outlet => outlet.OperatorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(outlet => outlet.CommuneCode);
    }
}

internal sealed class OutletDeclarationMapping : IEntityTypeConfiguration<OutletDeclaration>
{
    public void Configure(EntityTypeBuilder<OutletDeclaration> builder)
    {
        builder.Property(row => row.DeclaredBy).HasMaxLength(Outlet.ConfirmedByLength);
        builder.HasOne<Outlet>().WithMany(outlet => outlet.Declarations).HasForeignKey(row => row.OutletId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OutletProductMapping : IEntityTypeConfiguration<OutletProduct>
{
    public void Configure(EntityTypeBuilder<OutletProduct> builder)
    {
        builder.HasKey(link => new { link.OutletId, link.ProductId });
        builder.HasOne<Outlet>().WithMany(outlet => outlet.Products).HasForeignKey(link => link.OutletId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Product>().WithMany().HasForeignKey(link => link.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(link => link.ProductId);
    }
}
