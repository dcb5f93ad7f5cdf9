using Catalog.Core.Articles;
using Catalog.Core.Calendar;
using Catalog.Core.Certificates;
using Catalog.Core.Changes;
using Catalog.Core.Contacts;
using Catalog.Core.Fairs;
using Catalog.Core.Figures;
using Catalog.Core.Honours;
using Catalog.Core.Jobs;
using Catalog.Core.Mail;
using Catalog.Core.Media;
using Catalog.Core.Outlets;
using Catalog.Core.Places;
using Catalog.Core.Popularity;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Search.Asked;
using Catalog.Core.Search.Words;
using Catalog.Core.Taxonomy;
using Catalog.Core.Units;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Data;

/// <summary>The model, once. Each provider has a thin context type of its own, and so its own migrations.</summary>
public abstract class CatalogDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<ArticleSection> ArticleSections => Set<ArticleSection>();
    public DbSet<AskedDay> AskedDays => Set<AskedDay>();
    public DbSet<AskedSecret> AskedSecrets => Set<AskedSecret>();
    public DbSet<AskedText> AskedTexts => Set<AskedText>();
    public DbSet<Award> Awards => Set<Award>();
    public DbSet<AwardEdition> AwardEditions => Set<AwardEdition>();
    public DbSet<Category> Categories => Set<Category>();
    public DbSet<Certificate> Certificates => Set<Certificate>();
    public DbSet<CertificateProduct> CertificateProducts => Set<CertificateProduct>();
    public DbSet<Change> Changes => Set<Change>();
    public DbSet<ChangeCursor> ChangeCursors => Set<ChangeCursor>();
    public DbSet<Commune> Communes => Set<Commune>();
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<CraftVillage> CraftVillages => Set<CraftVillage>();
    public DbSet<DailyFigure> DailyFigures => Set<DailyFigure>();
    public DbSet<DayMark> DayMarks => Set<DayMark>();
    public DbSet<DeniedWord> DeniedWords => Set<DeniedWord>();
    public DbSet<Fair> Fairs => Set<Fair>();
    public DbSet<FairExhibitor> FairExhibitors => Set<FairExhibitor>();
    public DbSet<FairStop> FairStops => Set<FairStop>();
    public DbSet<Holiday> Holidays => Set<Holiday>();
    public DbSet<Honour> Honours => Set<Honour>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<MailMessage> MailMessages => Set<MailMessage>();
    public DbSet<MediaFile> MediaFiles => Set<MediaFile>();
    public DbSet<MediaUpload> MediaUploads => Set<MediaUpload>();
    public DbSet<OldUnit> OldUnits => Set<OldUnit>();
    public DbSet<Outlet> Outlets => Set<Outlet>();
    public DbSet<OutletProduct> OutletProducts => Set<OutletProduct>();
    public DbSet<ParkedCard> ParkedCards => Set<ParkedCard>();
    public DbSet<PlaceAlias> PlaceAliases => Set<PlaceAlias>();
    public DbSet<PlaceLink> PlaceLinks => Set<PlaceLink>();
    public DbSet<PlaceRevision> PlaceRevisions => Set<PlaceRevision>();
    public DbSet<Producer> Producers => Set<Producer>();
    public DbSet<Product> Products => Set<Product>();
    public DbSet<Province> Provinces => Set<Province>();
    public DbSet<RecordCode> RecordCodes => Set<RecordCode>();
    public DbSet<RecordPopularity> RecordPopularity => Set<RecordPopularity>();
    public DbSet<RecordViews> RecordViews => Set<RecordViews>();
    public DbSet<ShareCard> ShareCards => Set<ShareCard>();
    public DbSet<Standard> Standards => Set<Standard>();
    public DbSet<Synonym> Synonyms => Set<Synonym>();
    public DbSet<Unit> Units => Set<Unit>();

    /// <summary>Takes, until commit, the one lock under which numbers of the change record are drawn.</summary>
    public abstract Task LockChangesAsync(CancellationToken cancellationToken);

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CatalogDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Enums are stored by name: a row stays readable, and a new member changes no old row.
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }
}
