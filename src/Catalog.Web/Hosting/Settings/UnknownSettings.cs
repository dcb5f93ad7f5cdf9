using Microsoft.Extensions.Configuration.EnvironmentVariables;

namespace Catalog.Web.Hosting.Settings;

/// <summary>
/// Finds keys that nobody reads. A misspelt key is silently ignored by the framework, and the program runs with the
/// default: here it does not start.
/// </summary>
internal static class UnknownSettings
{
    /// <summary>Sections and keys that belong to the framework.</summary>
    private static readonly string[] Foreign =
        ["Logging", "AllowedHosts", "Kestrel", "Urls", "Http_Ports", "Https_Ports", "Environment", "ContentRoot", "ApplicationName", "WebRoot",
         "PreventHostingStartup", "HostingStartupAssemblies", "HostingStartupExcludeAssemblies", "StartupAssembly", "PreferHostingUrls", "DetailedErrors", "StaticWebAssets", "CaptureStartupErrors", "SuppressStatusMessages",
         "ShutdownTimeoutSeconds", "HostBuilder", "HttpsPort", "Https_Port", "ForwardedHeaders_Enabled"];

    /// <summary>Of the framework's sections, what the framework itself reads there; a star is any one name.</summary>
    private static readonly string[] ForeignBelow =
        ["Logging:LogLevel", "Logging:*:LogLevel", "Logging:*:IncludeScopes", "Logging:*:FormatterName", "Logging:*:FormatterOptions", "Logging:*:LogToStandardErrorThreshold",
         "Logging:*:MaxQueueLength", "Logging:*:QueueFullMode",
         "Kestrel:Certificates", "Kestrel:EndpointDefaults", "Kestrel:Endpoints:*:Url", "Kestrel:Endpoints:*:Protocols", "Kestrel:Endpoints:*:SslProtocols",
         "Kestrel:Endpoints:*:ClientCertificateMode", "Kestrel:Endpoints:*:Certificate", "Kestrel:Endpoints:*:Sni"];

    private static readonly string[] Sections = [.. CatalogSettings.Sections.Select(section => section.Section).Where(name => name.Length > 0)];

    private static readonly string[] Names = [.. CatalogSettings.Keys.Select(key => key.Name)];

    public static IEnumerable<SettingFault> In(IConfigurationRoot configuration)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var provider in configuration.Providers)
        {
            foreach (var name in Keys(provider, null))
            {
                if (IsUnknown(name, configuration[name], provider is EnvironmentVariablesConfigurationProvider) && found.Add(name))
                    yield return Fault(name, configuration[name]);
            }
        }
    }

    private static IEnumerable<string> Keys(IConfigurationProvider provider, string? parent)
    {
        foreach (var child in provider.GetChildKeys([], parent).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var name = parent is null ? child : $"{parent}:{child}";
            var isLeaf = true;
            foreach (var below in Keys(provider, name))
            {
                isLeaf = false;
                yield return below;
            }
            if (isLeaf) yield return name;
        }
    }

    private static bool IsUnknown(string name, string? value, bool isEnvironment)
    {
        if (Names.Contains(name, StringComparer.OrdinalIgnoreCase)) return false;
        var section = name.Split(':')[0];
        if (Foreign.Contains(section, StringComparer.OrdinalIgnoreCase)) return IsUnknownBelow(name, section);
        if (!isEnvironment) return true;
        // The environment is full of other programs' variables: only what looks like ours is ours.
        return name.Contains(':', StringComparison.Ordinal)
            ? Sections.Contains(section, StringComparer.OrdinalIgnoreCase) || NearestName.Of(section, Sections) is not null
            : NearestName.Of(name, [nameof(RoleOptions.Roles)]) is not null && NamesRoles(value);
    }

    private static bool IsUnknownBelow(string name, string section) =>
        ForeignBelow.Any(known => known.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase)) && !ForeignBelow.Any(known => Covers(known.Split(':'), name.Split(':')));

    private static bool Covers(string[] known, string[] name) =>
        name.Length >= known.Length && known.Index().All(part => part.Item == "*" || part.Item.Equals(name[part.Index], StringComparison.OrdinalIgnoreCase));

    /// <summary>ROLE=db is another program's, ROLE=web was meant for this one.</summary>
    private static bool NamesRoles(string? value) =>
        (value ?? "").Split(',', StringSplitOptions.TrimEntries).Any(part => Enum.GetNames<ProcessRoles>().Contains(part, StringComparer.OrdinalIgnoreCase));

    private static SettingFault Fault(string name, string? value)
    {
        var section = name.Split(':')[0];
        var known = Sections.FirstOrDefault(candidate => candidate.Equals(section, StringComparison.OrdinalIgnoreCase)) ?? NearestName.Of(section, Sections);
        var others = Names.Where(candidate => known is not null && candidate.StartsWith(known + ":", StringComparison.Ordinal)).ToList();
        var nearest = NearestName.Of(name, Names) ?? NearestName.Of(name, ForeignBelow);
        var foreign = ForeignBelow.Where(candidate => candidate.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase)).ToList();
        return SettingFault.Unknown(name, value, nearest, foreign.Count > 0 ? $"Mục {section} nhận: {string.Join(", ", foreign)}." : others.Count > 0
            ? $"Mục {known} có các cài đặt: {string.Join(", ", others)}."
            : $"Các mục cài đặt: {string.Join(", ", Sections)} và Roles (xem docs/configuration.md).");
    }
}
