namespace Sim.Engine.Buildings;

/// <summary>
/// The forced film of a zone's walls and windows where the weather says from where the wind blows: facades towards it have that of the
/// windward side, the others that of the leeward one (MoWiTT, Yazdanian and Klems 1994), walls and windows the mean by area of theirs.
/// </summary>
/// <param name="WallsSquared">Square of the film of walls as smooth as glass by the hour, (W/m2K)^2.</param>
/// <param name="WindowsSquared">The same of windows.</param>
public sealed record WindOnFacades(double[] WallsSquared, double[] WindowsSquared)
{
    // Walton (1981), "Passive solar extension of the BLAST program": leeward is what is turned further from the wind.
    private const double WindwardWithinDeg = 100;

    /// <summary>From readings at the ends of hours, wind at 10 m; a direction that is missing (NaN) counts as the mean of both sides.</summary>
    public static WindOnFacades Of(Zone zone, double orientationDeg, double[] windMPerSecond, double[] fromDeg, double heightM = Outdoors.WallsHeightM)
    {
        double[] walls = new double[fromDeg.Length], windows = new double[fromDeg.Length];
        for (int h = 0; h < fromDeg.Length; h++)
        {
            double wind = OutsideFilm.WindAtHeight(windMPerSecond[h], heightM), windward = OutsideFilm.Windward(wind), leeward = OutsideFilm.Leeward(wind);
            double Film(Facades areas)
            {
                double sum = 0;
                for (int f = 0; f < 4; f++)
                {
                    double off = Math.Abs(Math.IEEERemainder(fromDeg[h] - orientationDeg - 90 * f, 360));
                    sum += areas[f] * (double.IsNaN(off) ? (windward + leeward) / 2 : off <= WindwardWithinDeg ? windward : leeward);
                }
                return areas.Total > 0 ? sum / areas.Total : 0;
            }
            (walls[h], windows[h]) = (Film(zone.WallM2), Film(zone.WindowM2));
        }
        return new(Outdoors.SquaredMeans(walls), Outdoors.SquaredMeans(windows));
    }
}
