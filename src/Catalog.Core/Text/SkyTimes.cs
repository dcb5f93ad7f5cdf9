namespace Catalog.Core.Text;

/// <summary>
/// When the moon is new and where the sun stands, as a Julian day in universal time. After Jean Meeus, "Astronomical
/// Algorithms", 2nd edition: chapter 49 (new moon: a few seconds) and chapter 25 (sun: 0.01° of longitude, a quarter of an
/// hour). ΔT is the polynomial of Espenak and Meeus for 2005–2050, which misses by less than half a minute back to 1968.
/// </summary>
internal static class SkyTimes
{
    private const double Century = 36525, Epoch2000 = 2451545.0, SynodicMonth = 29.530588861, FirstNewMoon = 2451550.09766, MonthsPerCentury = 1236.85;

    /// <summary>Sine amplitude in days; multiples of the sun's anomaly M, the moon's anomaly M′ and its argument of latitude F.</summary>
    private static readonly (double Days, int M, int Moon, int F)[] Terms =
    [
        (-0.40720, 0, 1, 0), (0.17241, 1, 0, 0), (0.01608, 0, 2, 0), (0.01039, 0, 0, 2), (0.00739, -1, 1, 0), (-0.00514, 1, 1, 0), (0.00208, 2, 0, 0), (-0.00111, 0, 1, -2),
        (-0.00057, 0, 1, 2), (0.00056, 1, 2, 0), (-0.00042, 0, 3, 0), (0.00042, 1, 0, 2), (0.00038, 1, 0, -2), (-0.00024, -1, 2, 0), (-0.00007, 2, 1, 0), (0.00004, 0, 2, -2),
        (0.00004, 3, 0, 0), (0.00003, 1, 1, -2), (0.00003, 0, 2, 2), (-0.00003, 1, 1, 2), (0.00003, -1, 1, 2), (-0.00002, -1, 1, -2), (-0.00002, 1, 3, 0), (0.00002, 0, 4, 0),
    ];

    /// <summary>What the planets add: amplitude in days, angle at the first new moon and its growth each month, in degrees.</summary>
    private static readonly (double Days, double Start, double Step)[] Planets =
    [
        (0.000325, 299.77, 0.107408), (0.000165, 251.88, 0.016321), (0.000164, 251.83, 26.651886), (0.000126, 349.42, 36.412478), (0.000110, 84.66, 18.206239), (0.000062, 141.74, 53.303771),
        (0.000060, 207.14, 2.453732), (0.000056, 154.84, 7.306860), (0.000047, 34.52, 27.261239), (0.000042, 207.19, 0.121824), (0.000040, 291.34, 1.844379), (0.000037, 161.72, 24.198154),
        (0.000035, 239.56, 25.513099), (0.000023, 331.55, 3.592518),
    ];

    /// <summary>The new moon number <paramref name="k"/>, counted from that of 6/1/2000.</summary>
    public static double NewMoon(int k)
    {
        var t = k / MonthsPerCentury;
        var (sun, moon) = (2.5534 + 29.10535670 * k - 0.0000014 * t * t, 201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t * t * t);
        var (latitude, node) = (160.7108 + 390.67050284 * k - 0.0016118 * t * t - 0.00000227 * t * t * t, 124.7746 - 1.56375588 * k + 0.0020672 * t * t);
        var eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t;
        var day = FirstNewMoon + SynodicMonth * k + 0.00015437 * t * t - 0.000000150 * t * t * t - 0.00017 * Sin(node);
        foreach (var term in Terms) day += term.Days * Math.Pow(eccentricity, Math.Abs(term.M)) * Sin(term.M * sun + term.Moon * moon + term.F * latitude);
        foreach (var planet in Planets) day += planet.Days * Sin(planet.Start + planet.Step * k);
        return day - DeltaT(day);
    }

    /// <summary>The number of the last new moon at or before a moment, or the one after it: the mean month can miss by some hours.</summary>
    public static int NewMoonNear(double julianDay) => (int)Math.Floor((julianDay - FirstNewMoon) / SynodicMonth);

    /// <summary>Apparent longitude in degrees, 0 at the spring equinox, 270 at the winter solstice.</summary>
    public static double SunLongitude(double julianDay)
    {
        var t = (julianDay + DeltaT(julianDay) - Epoch2000) / Century;
        var anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
        var centre = (1.914602 - 0.004817 * t - 0.000014 * t * t) * Sin(anomaly) + (0.019993 - 0.000101 * t) * Sin(2 * anomaly) + 0.000289 * Sin(3 * anomaly);
        var longitude = 280.46646 + 36000.76983 * t + 0.0003032 * t * t + centre - 0.00569 - 0.00478 * Sin(125.04 - 1934.136 * t);
        return longitude - 360 * Math.Floor(longitude / 360);
    }

    /// <summary>Terrestrial minus universal time, in days.</summary>
    private static double DeltaT(double julianDay)
    {
        var years = (julianDay - Epoch2000) / Century * 100;
        return (62.92 + 0.32217 * years + 0.005589 * years * years) / 86400;
    }

    private static double Sin(double degrees) => Math.Sin(degrees * Math.PI / 180);
}
