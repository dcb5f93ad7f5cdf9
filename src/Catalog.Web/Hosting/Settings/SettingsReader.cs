namespace Catalog.Web.Hosting.Settings;

/// <summary>Fills the option classes and collects what does not fit, instead of stopping at the first fault.</summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<SettingFault> faults = [];

    public IReadOnlyList<SettingFault> Faults => faults;

    public T Read<T>() where T : new()
    {
        var options = new T();
        foreach (var key in CatalogSettings.Keys.Where(key => key.Property.DeclaringType == typeof(T)))
        {
            var text = configuration[key.Name];
            if (string.IsNullOrEmpty(text)) continue;
            if (SettingValue.Parse(key, text) is { } value) key.Property.SetValue(options, value);
            else faults.Add(SettingFault.Wrong(key, text, SettingValue.Allowed(key), SettingValue.Nearest(key, text)));
        }
        return options;
    }
}
