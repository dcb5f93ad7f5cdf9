using System.CommandLine;
using Catalog.Web.Hosting;
using Catalog.Web.Hosting.Settings;

namespace Catalog.Web.Commands;

/// <summary>Prints every setting with its default and allowed values; docs/configuration.md is this output.</summary>
internal static class SettingsCommand
{
    public const string Name = "settings";

    public static Command Create()
    {
        var command = new Command(Name, "In danh sách mọi cài đặt, giá trị mặc định và giá trị cho phép (Markdown).");
        command.SetAction(parsed =>
        {
            parsed.InvocationConfiguration.Output.Write(SettingsReference.Markdown());
            return (int)ExitCode.Done;
        });
        return command;
    }
}
