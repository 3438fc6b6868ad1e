using System.Globalization;
using Sim.Engine.Electricity;
using Sim.Engine.Time;

namespace Sim.Engine.Scenarios;

/// <summary>Legal but odd solar modules and collectors: turned away from the sun, or out of all proportion to the connection or the people.</summary>
internal static class SunChecks
{
    // Flatter planes see nearly as much either way, east and west roofs have their reasons, and near the equator the sun stands on both sides.
    private const double TiltedDeg = 10, AwayDeg = 120, NearEquatorDeg = 10;

    // Twice the usual 1 to 1.5 m2 a person of flat-plate collectors for hot water (Bauherren-Schutzbund, makers' rules).
    private const double MostCollectorsM2PerPerson = 3;

    public static void Run(Scenario scenario, string name, SiteInputs site, ProblemList problems)
    {
        void Warn(string key, string problem) => problems.Add(scenario.Document.At(scenario.PathOf(name, key), problem, Severity.Warning));
        double latitudeDeg = site.Location.LatitudeDeg;
        foreach ((string array, PvArray pv) in site.Electricity.Pv.Where(p => p.Value.PeakKw > 0))
        {
            Away($"electricity.pv.{array}.azimuth", pv.TiltDeg, pv.AzimuthDeg, latitudeDeg, Warn);
        }
        double invertersKw = site.Electricity.Pv.Values.Sum(p => p.PeakKw / p.DcAcRatio);
        if (site.Electricity.Grid is { ExportLimitKw: null, ImportLimitKw: > 0 and { } limitKw } && invertersKw > limitKw)
        {
            Warn("electricity.grid.export_limit", string.Create(CultureInfo.InvariantCulture,
                $"is left out, so that nothing limits what solar inverters of {invertersKw:0.#} kW feed in, while import_limit is {limitKw:0.#} kW: a connection limits both ways; write export_limit"));
        }
        if (site.HotWater?.Solar is not { AreaM2: > 0 } solar)
        {
            return;
        }
        Away("hot_water.solar.azimuth", solar.TiltDeg, solar.AzimuthDeg, latitudeDeg, Warn);
        double people = site.Occupancy.CapacityPeople;
        if (people > 0 && solar.AreaM2 > MostCollectorsM2PerPerson * people)
        {
            Warn("hot_water.solar.area", string.Create(CultureInfo.InvariantCulture,
                $"is {solar.AreaM2:0.#} m2, {solar.AreaM2 / people:0.#} m2 a bed: usual are up to 1.5 m2 a person; check both"));
        }
    }

    private static void Away(string key, double tiltDeg, double? azimuthDeg, double latitudeDeg, Action<string, string> warn)
    {
        double towardsDeg = Hemisphere.TowardsEquatorDeg(Hemisphere.IsSouthern(latitudeDeg)), offDeg = Math.Abs((azimuthDeg ?? towardsDeg) - towardsDeg) % 360;
        if (tiltDeg >= TiltedDeg && Math.Abs(latitudeDeg) >= NearEquatorDeg && Math.Min(offDeg, 360 - offDeg) > AwayDeg)
        {
            warn(key, string.Create(CultureInfo.InvariantCulture,
                $"is {azimuthDeg:0.#} deg: tilted by {tiltDeg:0.#} deg it looks away from the sun, which stands to the {(towardsDeg == 0 ? "north" : "south")} here; left out it looks that way"));
        }
    }
}
