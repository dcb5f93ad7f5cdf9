using Catalog.Core.Data;

namespace Catalog.Web.Hosting.Settings;

/// <summary>All settings of the product, read once at start and checked as a whole.</summary>
public sealed class CatalogSettings
{
    public required DatabaseOptions Database { get; init; }
    public required SearchOptions Search { get; init; }
    public required SearchServerOptions SearchServer { get; init; }
    public required RoleOptions Process { get; init; }
    public required ProvinceOptions Province { get; init; }
    public required DataOptions Data { get; init; }
    public required BackupOptions Backup { get; init; }
    public required SiteOptions Site { get; init; }
    public required MailOptions Mail { get; init; }
    public required ProxyOptions Proxy { get; init; }
    public required LimitOptions Limits { get; init; }

    /// <summary>Of the database in use, whichever it is.</summary>
    public string ConnectionString => Database.Provider == DatabaseProvider.Sqlite ? CatalogDatabase.ForFile(Data.DatabaseFile) : Database.ConnectionString!;

    /// <summary>Section → the class that holds it; Roles stands alone, without a section.</summary>
    public static IReadOnlyList<(string Section, Type Options)> Sections { get; } =
    [
        ("Database", typeof(DatabaseOptions)),
        ("Search", typeof(SearchOptions)),
        ("Search:Elasticsearch", typeof(SearchServerOptions)),
        ("", typeof(RoleOptions)),
        ("Province", typeof(ProvinceOptions)),
        ("Data", typeof(DataOptions)),
        ("Backup", typeof(BackupOptions)),
        ("Site", typeof(SiteOptions)),
        ("Mail", typeof(MailOptions)),
        ("Proxy", typeof(ProxyOptions)),
        ("Limits", typeof(LimitOptions)),
    ];

    public static IReadOnlyList<SettingKey> Keys { get; } = [.. Sections.SelectMany(section => SettingKey.Of(section.Options, section.Section))];

    /// <param name="serves">Whether the rules of a site that listens hold as well.</param>
    /// <exception cref="StartException">Some settings are wrong: all of them are named.</exception>
    public static CatalogSettings Read(IConfigurationRoot configuration, IHostEnvironment environment, bool serves)
    {
        var reader = new SettingsReader(configuration);
        var settings = new CatalogSettings
        {
            Database = reader.Read<DatabaseOptions>(),
            Search = reader.Read<SearchOptions>(),
            SearchServer = reader.Read<SearchServerOptions>(),
            Process = reader.Read<RoleOptions>(),
            Province = reader.Read<ProvinceOptions>(),
            Data = reader.Read<DataOptions>(),
            Backup = reader.Read<BackupOptions>(),
            Site = reader.Read<SiteOptions>(),
            Mail = reader.Read<MailOptions>(),
            Proxy = reader.Read<ProxyOptions>(),
            Limits = reader.Read<LimitOptions>(),
        };
        SettingFault[] faults = [.. UnknownSettings.In(configuration), .. reader.Faults, .. SettingRules.Check(settings, configuration, environment), .. serves ? ServingRules.Check(settings, configuration, environment) : []];
        return faults.Length == 0 ? settings : throw new StartException(ExitCode.Configuration, string.Join(Environment.NewLine, faults.AsEnumerable()));
    }

    public void Register(IServiceCollection services) => services
        .AddSingleton(this).AddSingleton(Database).AddSingleton(Search).AddSingleton(SearchServer).AddSingleton(Process)
        .AddSingleton(Province).AddSingleton(Data).AddSingleton(Backup).AddSingleton(Site).AddSingleton(Mail).AddSingleton(Proxy).AddSingleton(Limits);
}
