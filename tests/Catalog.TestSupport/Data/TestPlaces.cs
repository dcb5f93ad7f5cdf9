using Catalog.Core.Places;
using Catalog.TestSupport.Databases;

namespace Catalog.TestSupport.Data;

/// <summary>A corner of the real lists: enough for addresses, and loaded in milliseconds.</summary>
public static class TestPlaces
{
    public const string HoaiAn = "21688";
    public const string AnHao = "21697";
    public const string VanDuc = "21703";
    public const string QuyNhon = "21583";
    public const string Pleiku = "23575";

    public static readonly PlaceSeed Seed = new("2026-04-30", new Dictionary<string, string>
    {
        ["provinces"] = "code,full_name,variant_full_name\n52,Tỉnh Gia Lai,\n",
        ["communes"] = """
            code,province_code,full_name,variant_full_name,latitude,longitude,area_km2
            21688,52,Xã Hoài Ân,,14.37,108.87,98.5
            21697,52,Xã Ân Hảo,,14.45,108.87,151.5
            21703,52,Xã Vạn Đức,,14.36,108.80,152.5
            21583,52,Phường Quy Nhơn,,13.77,109.23,20.5
            23575,52,Phường Pleiku,,13.98,108.00,18.5

            """,
        ["old-provinces"] = "code,full_name\n52,Tỉnh Bình Định\n64,Tỉnh Gia Lai\n",
        ["old-districts"] = "code,province_code,full_name\n544,52,Huyện Hoài Ân\n540,52,Thành phố Quy Nhơn\n622,64,Thành phố Pleiku\n",
        ["old-communes"] = "code,district_code,full_name\n21688,544,Thị trấn Tăng Bạt Hổ\n21709,544,Xã Ân Phong\n21697,544,Xã Ân Hảo Tây\n",
        ["links"] = "from,commune_code,kind,note\nx:21688,21688,merged,Nhập toàn bộ\nx:21709,21688,merged,Nhập toàn bộ\nx:21697,21697,merged,Nhập toàn bộ\n",
        ["former-names"] = "name,target\n",
        ["aliases"] = "alias,target,kind,weight\nBĐ,t:52,abbreviation,100\n",
    });

    public static Task SeedPlacesAsync(this TestDatabase catalog, CancellationToken cancellationToken) => catalog.SeedPlacesAsync(Seed, cancellationToken);

    public static Task SeedPlacesAsync(this TestDatabase catalog, PlaceSeed seed, CancellationToken cancellationToken) =>
        catalog.InScopeAsync<PlaceSeeder, bool>(seeder => seeder.SeedAsync(seed, cancellationToken));
}
