using Sim.Engine.Accounts;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;
using Sim.Engine.Waste;

namespace Sim.Engine.Studies;

/// <summary>Reads what became of a month's waste: masses by stream and route, gases of treatment on the site, and its posts.</summary>
internal static class WasteMeters
{
    /// <summary>The month with its waste.</summary>
    public static MeteredMonth With(MeteredMonth metered, SitePlan plan, in SiteHour total, WasteSource residents, WasteSource services, WasteSource bottles)
    {
        WasteHour waste = total.Waste;
        WasteInputs inputs = plan.Inputs.Waste;
        double[] ByStream(Func<WasteSource, int, double> share) =>
            [.. Enum.GetValues<WasteStream>().Select(s => waste.ResidentsKg * share(residents, (int)s) + waste.ServicesKg * share(services, (int)s)
                + (waste.EmergencyBottlesKg > 0 ? waste.EmergencyBottlesKg * share(bottles, (int)s) : 0))];
        // What was rejected in sorting is landfilled with the rest: the streams then add up to what leaves the site.
        double[] landfilled = ByStream((w, s) => w.LandfillByStream[s] + w.RejectsByStream[s]);
        double collected = Collected(waste);
        double[] overflowing = Array.ConvertAll(landfilled, kg => kg * (1 - collected));
        double burnt = inputs.Containers?.BurntFraction ?? 0, collectedKg = landfilled.Sum() * collected;
        int days = metered.Days;
        double[] recycled = ByStream((w, s) => w.RecyclingByStream[s]);
        double[] composted = ByStream((w, s) => w.CompostingByStream[s]);
        double[] digested = ByStream((w, s) => w.DigestionByStream[s]);
        double hoursPerPost = ServiceMeters.HoursPerPost(plan);
        NamedAmount[] posts =
        [
            new("sorting", recycled.Sum() * inputs.Sorting.LabourHoursPerKg / hoursPerPost),
            new("composting", composted.Sum() * inputs.Composting.LabourHoursPerKg / hoursPerPost),
            new("digestion", digested.Sum() * inputs.Digestion.LabourHoursPerKg / hoursPerPost),
        ];
        return metered with
        {
            Waste = metered.Waste with
            {
                LandfilledKg = Array.ConvertAll(landfilled, kg => kg * collected),
                BurntKg = Array.ConvertAll(overflowing, kg => kg * burnt),
                LitteredKg = Array.ConvertAll(overflowing, kg => kg * (1 - burnt)),
                OverflowDays = waste.OverflowingDays,
                CollectionRounds = inputs.Containers?.Rounds(days, collectedKg) ?? 0,
                CollectionKm = inputs.Containers?.Km(days, collectedKg) ?? 0,
                CollectionDieselL = inputs.Containers?.DieselL(days, collectedKg),
                RecycledKg = recycled,
                ContaminationFraction = inputs.Sorting.ContaminationFraction,
                CompostedKg = composted,
                DigestedKg = digested,
                LandfillGateKg = waste.LandfillKg + waste.RejectsKg,
                CompostKg = waste.CompostKg,
                DigestateKg = waste.DigestateKg,
                DigestateKm = inputs.Digestion.Haul.Km(waste.DigestateKg),
                DigestateDieselL = inputs.Digestion.Haul.Km(waste.DigestateKg) * inputs.Digestion.Haul.DieselLPerKm,
                CompostingMethaneKg = composted.Sum() * inputs.Composting.MethaneKgPerKg,
                CompostingNitrousOxideKg = composted.Sum() * inputs.Composting.NitrousOxideKgPerKg,
                DigestionMethaneKg = inputs.Digestion.EscapedMethaneKg(total.Biogas.LeakedKwh, total.Biogas.FlaredKwh),
                BiogasUsedKwh = total.Biogas.KitchenKwh + total.Biogas.HotWaterKwh,
            },
            StaffPeople = [.. metered.StaffPeople, .. posts.Where(p => p.Amount > 0)],
        };
    }

    /// <summary>Share of what was meant for the landfill that found room in the containers, 0-1.</summary>
    public static double Collected(in WasteHour waste)
    {
        double meantKg = waste.LandfillKg + waste.RejectsKg + waste.OverflowKg;
        return waste.OverflowKg > 0 ? (waste.LandfillKg + waste.RejectsKg) / meantKg : 1;
    }
}
