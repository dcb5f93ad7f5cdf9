using System.Reflection;

namespace Catalog.Web.Hosting.Settings;

/// <summary>One setting: its key, the property that holds it and its default.</summary>
public sealed record SettingKey(string Section, PropertyInfo Property, SettingAttribute Setting, object? Default)
{
    public string Name => Section.Length == 0 ? Property.Name : $"{Section}:{Property.Name}";

    public string Variable => SettingFault.Variable(Name);

    public static IReadOnlyList<SettingKey> Of(Type options, string section)
    {
        var defaults = Activator.CreateInstance(options);
        return
        [
            .. from property in options.GetProperties()
               let setting = property.GetCustomAttribute<SettingAttribute>()
               where setting is not null
               select new SettingKey(section, property, setting, property.GetValue(defaults)),
        ];
    }
}
