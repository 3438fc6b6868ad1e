using System.Globalization;
using Sim.Engine.Electricity;
using Sim.Engine.Time;

namespace Sim.Engine.Scenarios;

/// <summary>Legal but odd solar modules and collectors: turned away from the sun.</summary>
internal static class SunChecks
{
    // Flatter planes see nearly as much either way, east and west roofs have their reasons, and near the equator the sun stands on both sides.
    private const double TiltedDeg = 10, AwayDeg = 120, TropicDeg = 10;

    public static void Run(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        void Warn(string key, string problem) => problems.Add(scenario.Document.At(scenario.PathOf(name, key), problem, Severity.Warning));
        double latitudeDeg = site.Location.LatitudeDeg;
        foreach ((string array, PvArray pv) in site.Electricity.Pv.Where(p => p.Value.PeakKw > 0))
        {
            Away($"electricity.pv.{array}.azimuth", pv.TiltDeg, pv.AzimuthDeg, latitudeDeg, Warn);
        }
        if (site.HotWater?.Solar is { AreaM2: > 0 } solar)
        {
            Away("hot_water.solar.azimuth", solar.TiltDeg, solar.AzimuthDeg, latitudeDeg, Warn);
        }
    }

    private static void Away(string key, double tiltDeg, double? azimuthDeg, double latitudeDeg, Action<string, string> warn)
    {
        double towardsDeg = Hemisphere.TowardsEquatorDeg(Hemisphere.IsSouthern(latitudeDeg)), offDeg = Math.Abs((azimuthDeg ?? towardsDeg) - towardsDeg) % 360;
        if (tiltDeg >= TiltedDeg && Math.Abs(latitudeDeg) >= TropicDeg && Math.Min(offDeg, 360 - offDeg) > AwayDeg)
        {
            warn(key, string.Create(CultureInfo.InvariantCulture,
                $"is {azimuthDeg:0.#} deg: tilted by {tiltDeg:0.#} deg it looks away from the sun, which stands to the {(towardsDeg == 0 ? "north" : "south")} here; left out it looks that way"));
        }
    }
}
