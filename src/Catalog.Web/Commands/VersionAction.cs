using System.CommandLine;
using System.CommandLine.Invocation;
using Catalog.Web.Hosting;

namespace Catalog.Web.Commands;

internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(ProgramVersion.Text);
        return (int)ExitCode.Done;
    }
}
