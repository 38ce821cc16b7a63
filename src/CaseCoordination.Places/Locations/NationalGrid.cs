namespace CaseCoordination.Places.Locations;

/// <summary>
/// From the national grid (OSGB36) to latitude and longitude (WGS84), right to about five metres.
/// </summary>
/// <remarks>Source: Ordnance Survey, A guide to coordinate systems in Great Britain: annex C and the Helmert transformation.</remarks>
public static class NationalGrid
{
    private const double Degree = Math.PI / 180;
    private const double Second = Degree / 3600;

    // Airy 1830, and the projection's true origin 49°N 2°W.
    private const double A = 6_377_563.396, B = 6_356_256.909, F0 = 0.9996012717;
    private const double Lat0 = 49 * Degree, Lon0 = -2 * Degree, N0 = -100_000, E0 = 400_000;
    private const double E2 = 1 - (B * B / (A * A));
    private const double N = (A - B) / (A + B);

    // GRS80, which WGS84 uses.
    private const double A84 = 6_378_137, B84 = 6_356_752.3141;

    public static (double Latitude, double Longitude) ToWgs84(int easting, int northing)
    {
        var (lat, lon) = ToAiry(easting, northing);
        var nu = A / Math.Sqrt(1 - (E2 * Math.Sin(lat) * Math.Sin(lat)));
        var (x, y, z) = Shift(nu * Math.Cos(lat) * Math.Cos(lon), nu * Math.Cos(lat) * Math.Sin(lon), nu * (1 - E2) * Math.Sin(lat));
        return ToDegrees(x, y, z);
    }

    private static (double Lat, double Lon) ToAiry(double easting, double northing)
    {
        var lat = Lat0;
        double m;
        do
        {
            lat += (northing - N0 - (m = MeridianArc(lat))) / (A * F0);
        }
        while (Math.Abs(northing - N0 - MeridianArc(lat)) >= 0.00001);

        var (sin, cos, tan) = (Math.Sin(lat), Math.Cos(lat), Math.Tan(lat));
        var nu = A * F0 / Math.Sqrt(1 - (E2 * sin * sin));
        var rho = A * F0 * (1 - E2) / Math.Pow(1 - (E2 * sin * sin), 1.5);
        var eta2 = (nu / rho) - 1;
        double t2 = tan * tan, t4 = t2 * t2, d = easting - E0;
        var vii = tan / (2 * rho * nu);
        var viii = tan / (24 * rho * Math.Pow(nu, 3)) * (5 + (3 * t2) + eta2 - (9 * t2 * eta2));
        var ix = tan / (720 * rho * Math.Pow(nu, 5)) * (61 + (90 * t2) + (45 * t4));
        var tenth = 1 / (cos * nu);
        var xi = 1 / (cos * 6 * Math.Pow(nu, 3)) * ((nu / rho) + (2 * t2));
        var xii = 1 / (cos * 120 * Math.Pow(nu, 5)) * (5 + (28 * t2) + (24 * t4));
        return (
            lat - (vii * d * d) + (viii * Math.Pow(d, 4)) - (ix * Math.Pow(d, 6)),
            Lon0 + (tenth * d) - (xi * Math.Pow(d, 3)) + (xii * Math.Pow(d, 5)));
    }

    private static double MeridianArc(double lat)
    {
        double less = lat - Lat0, more = lat + Lat0, n2 = N * N, n3 = N * N * N;
        return B * F0 * (((1 + N + (1.25 * n2) + (1.25 * n3)) * less)
            - (((3 * N) + (3 * n2) + (2.625 * n3)) * Math.Sin(less) * Math.Cos(more))
            + (((1.875 * n2) + (1.875 * n3)) * Math.Sin(2 * less) * Math.Cos(2 * more))
            - (35.0 / 24 * n3 * Math.Sin(3 * less) * Math.Cos(3 * more)));
    }

    private static (double X, double Y, double Z) Shift(double x, double y, double z)
    {
        const double tx = 446.448, ty = -125.157, tz = 542.060, scale = 1 - 20.4894e-6;
        const double rx = 0.1502 * Second, ry = 0.2470 * Second, rz = 0.8421 * Second;
        return (tx + (scale * x) - (rz * y) + (ry * z), ty + (rz * x) + (scale * y) - (rx * z), tz - (ry * x) + (rx * y) + (scale * z));
    }

    private static (double Latitude, double Longitude) ToDegrees(double x, double y, double z)
    {
        const double e2 = 1 - (B84 * B84 / (A84 * A84));
        var p = Math.Sqrt((x * x) + (y * y));
        var lat = Math.Atan2(z, p * (1 - e2));
        for (var i = 0; i < 10; i++)
        {
            var nu = A84 / Math.Sqrt(1 - (e2 * Math.Sin(lat) * Math.Sin(lat)));
            lat = Math.Atan2(z + (e2 * nu * Math.Sin(lat)), p);
        }

        return (lat / Degree, Math.Atan2(y, x) / Degree);
    }
}
