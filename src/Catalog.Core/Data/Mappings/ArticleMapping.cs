using Catalog.Core.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Core.Data.Mappings;

internal sealed class ArticleSectionMapping : IEntityTypeConfiguration<ArticleSection>
{
    public void Configure(EntityTypeBuilder<ArticleSection> builder)
    {
        builder.MapRecord();
        builder.Property(section => section.Key).HasMaxLength(ArticleSection.KeyLength);
        builder.HasIndex(section => section.Key).IsUnique();
    }
}

internal sealed class ArticleMapping : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.MapRecord();
        builder.Property(article => article.Summary).HasMaxLength(Article.SummaryLength);
        builder.Property(article => article.Body).HasMaxLength(Article.BodyLength);
        builder.Property(article => article.AuthorBody).HasMaxLength(Article.AuthorLength);
        builder.Property(article => article.Sources).HasJsonText();
        builder.Property(article => article.DocumentNumber).HasMaxLength(Article.NumberLength);
        builder.Property(article => article.IssuingBody).HasMaxLength(Article.AuthorLength);
        builder.Property(article => article.FileUrl).HasMaxLength(Article.UrlLength);
        builder.HasOne(article => article.Section).WithMany().HasForeignKey(article => article.SectionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Article>().WithMany().HasForeignKey(article => article.ReplacedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(article => new { article.SectionId, article.PublishedOn });
        builder.HasIndex(article => article.DocumentNumber);
    }
}
