using Sim.Engine.Buildings;
using Sim.Engine.Electricity;
using Sim.Engine.Simulation;

namespace Sim.Engine.Tests.Simulation;

/// <summary>What measures at Lipa should do, worked by hand from the hours of a year without them: for any number of residents, weather and power cuts.</summary>
internal static class LipaByHand
{
    /// <summary>A grid that never fails.</summary>
    public static readonly (string, string) NoCuts = ("electricity.grid.outages", "{ per_year: 0, winter_storms: { per_year: 0 } }");

    // Sleeping containers, the floor of each, and the power of the radiator in one.
    private const double Containers = 375, FloorM2 = 2.29 * 5.90, RadiatorKw = 2;

    /// <summary>
    /// Rain for toilets and cleaning through a tank, by days: a day's rain can be used on the same day, what falls on a day of up to 1 C is snow and melts at
    /// 4 mm a degree. 0.9 of what falls on the roofs of 445 containers and a hall of 600 m2, less the first millimetre after a dry day.
    /// </summary>
    public static double RainUsedL(SiteRun without, double tankL)
    {
        const double roofM2 = (445 * 6.058 * 2.438) + 600;
        double storedL = 0, snowMm = 0, usedL = 0;
        bool isDry = true;
        // The second round begins with what the first left in the tank.
        for (int day = 0; day < 2 * 365; day++)
        {
            SiteHour[] hours = [.. without.Hours.Skip(day % 365 * 24).Take(24)];
            double outdoorC = hours.Average(h => h.Weather.OutdoorC), fallenMm = hours.Sum(h => h.Weather.RainMm);
            double meltedMm = Math.Min(snowMm, 4 * Math.Max(0, outdoorC)), rainMm = meltedMm + (outdoorC <= 1 ? 0 : fallenMm);
            snowMm += (outdoorC <= 1 ? fallenMm : 0) - meltedMm;
            double availableL = storedL + (0.9 * roofM2 * Math.Max(0, rainMm - (isDry ? 1 : 0)));
            double dayL = Math.Min(hours.Sum(h => h.Water.ToiletsL + h.Water.CleaningL), availableL);
            isDry = rainMm < 0.1;
            storedL = Math.Min(availableL - dayL, tankL);
            usedL += day < 365 ? 0 : dayL;
        }
        return usedL;
    }

    /// <summary>
    /// What a battery that is full at the beginning of each cut gives to the critical loads: what it holds, and no more until the grid is
    /// back, however long the cut.
    /// </summary>
    public static double BatteryKwh(SiteRun without, double heldKwh)
    {
        double servedKwh = 0, leftKwh = heldKwh;
        foreach (ElectricityHour hour in without.Hours.Select(h => h.Electricity))
        {
            leftKwh = hour.GridAvailabilityFraction == 1 ? heldKwh : leftKwh;
            double kwh = Math.Min(leftKwh, hour.UnservedCommunicationsKwh + hour.UnservedSiteLightingKwh + hour.UnservedColdChainKwh + hour.UnservedBaseLoadKwh);
            leftKwh -= kwh;
            servedKwh += kwh;
        }
        return servedKwh;
    }

    /// <summary>
    /// What a generator gives, at most its power in the dark part of each hour: the loads of the moment in that part, and the heat that
    /// radiators at full power do not make up for in the other. Loads are those of a year without cuts. Those of the year with cuts
    /// and without generator are larger: each dark hour asks for what rooms lacked in the one before as well.
    /// </summary>
    public static double GeneratorKwh(SiteRun uncut, SiteRun cut, double ratedKw)
    {
        (ZoneHour[] open, ZoneHour[] closed, ZoneHour[] sanitary, ZoneHour[] offices) =
            (uncut.Zone("sleeping.open"), uncut.Zone("sleeping.closed"), uncut.Zone("sanitary"), uncut.Zone("offices"));
        double servedKwh = 0;
        foreach (int h in Enumerable.Range(0, cut.Hours.Length).Where(h => cut.Hours[h].Electricity.GridAvailabilityFraction < 1))
        {
            double lit = cut.Hours[h].Electricity.GridAvailabilityFraction, units = uncut.Hours[h].Served.LivingAreaM2 / FloorM2;
            double momentKwh = uncut.Hours[h].Electricity.GridImportKwh - uncut.Hours[h].Electricity.RoomHeatingKwh;
            double lateKwh = (units * Late(open[h])) + ((Containers - units) * Late(closed[h])) + (40 * Late(sanitary[h])) + (30 * Late(offices[h]));
            servedKwh += Math.Min(ratedKw * (1 - lit), (momentKwh * (1 - lit)) + lateKwh);

            double Late(in ZoneHour room) => Math.Max(0, room.HeatingKwh - (RadiatorKw * lit));
        }
        return servedKwh;
    }
}
