using NetVips;

namespace Catalog.Indexer.Media;

/// <summary>What of libvips may run. Once per process, before the first image.</summary>
internal static class Codecs
{
    /// <summary>Blocking what libvips itself distrusts leaves TIFF on, so everything is blocked and these are allowed again.</summary>
    private static readonly string[] Loaders = ["Jpeg", "Png", "Webp", "Nsgif"];

    public static void Restrict()
    {
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.All, (_, _, _) => { }); // a broken file warns thousands of times
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        NetVips.NetVips.BlockUntrusted = true;
        Operation.Block("VipsForeignLoad", true);
        foreach (var loader in Loaders) Operation.Block("VipsForeignLoad" + loader, false);
    }
}
