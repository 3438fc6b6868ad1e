namespace Sim.Engine.Time;

/// <summary>Which half of the globe a place lies on: south of the equator the seasons are turned about by half a year.</summary>
public static class Hemisphere
{
    private const int May = 4, October = 9;

    /// <summary>Whether a latitude, degrees north, lies south of the equator, where winter is in July.</summary>
    public static bool IsSouthern(double latitudeDeg) => latitudeDeg < 0;

    /// <summary>Direction of the equator, clockwise from north, degrees: 180 north of it, 0 south of it.</summary>
    public static double TowardsEquatorDeg(bool isSouthern) => isSouthern ? 0 : 180;

    /// <summary>Whether a month (0-11) is one of the five warm ones: May to September, south of the equator November to March.</summary>
    public static bool IsWarmSeason(int month, bool isSouthern) => (isSouthern ? (month + 6) % 12 : month) is >= May and < October;
}
