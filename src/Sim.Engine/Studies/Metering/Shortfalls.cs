using Sim.Engine.Accounts;
using Sim.Engine.Schema;
using Sim.Engine.Simulation;

namespace Sim.Engine.Studies;

/// <summary>
/// Finds where a variation saves by serving people worse: more days or people-hours outside a standard, a breach that
/// goes further, a larger share of electricity, water or hot water asked for and not delivered, fewer meals or less laundry
/// per person, more cleaning lost, toilets longer out of use. What is no more than the noise of a run counts as equal: one part in a hundred, and one
/// person-hour in a thousand; one in twenty of what is not delivered, and one in a thousand of what is asked for.
/// </summary>
internal static class Shortfalls
{
    private const double Noise = 0.01, LeastShare = 0.001, NoiseUndelivered = 0.05;

    /// <summary>Where the second serves people worse, or leaves more litter or sewage, than the first.</summary>
    public static IReadOnlyList<Shortfall> Of(Result reference, Result result) =>
    [
        .. reference.Appraisal.Standards.Where(s => s.Key != "standards.water" || !SavesByFixtures(reference, result))
            .Join(result.Appraisal.Standards, s => s.Key, s => s.Key, OfStandard, StringComparer.Ordinal).OfType<Shortfall>(),
        .. Undelivered.Select(u => u.Of(reference, result)).OfType<Shortfall>(),
        .. ToiletsClosed(reference, result) is { } closed ? [closed] : Array.Empty<Shortfall>(),
        .. Done.Select(d => d.Of(reference, result)).OfType<Shortfall>(),
        .. Pollution.Of(reference, result),
    ];

    private static Shortfall? ToiletsClosed(Result reference, Result result)
    {
        const string Key = "water.toilets_closed.hours";
        double before = reference[Key], after = result[Key];
        return after > before * (1 + Noise) ? new(Key, "Toilets out of use", "h/year", before, after) : null;
    }

    // Fewer litres serve nobody worse where people shower and flush as often as before and get no smaller share of what they ask for:
    // then fixtures saved them.
    private static bool SavesByFixtures(Result reference, Result result) =>
        Undelivered.First(u => u.Key == "water.unserved").Of(reference, result) is null && ToiletsClosed(reference, result) is null
        && Uses(result, m => m.ShowersPerPersonDay) >= Uses(reference, m => m.ShowersPerPersonDay) - 1e-9
        && Uses(result, m => m.ToiletsPerPersonDay) >= Uses(reference, m => m.ToiletsPerPersonDay) - 1e-9;

    private static double Uses(Result result, Func<MeteredMonth, double> perPersonDay) => result.Appraisal.Months.Sum(m => perPersonDay(m) * m.PersonNights);

    private static Shortfall? OfStandard(StandardResult before, StandardResult after)
    {
        // By the share, where one is judged: people who are elsewhere now spend fewer hours here, good ones and bad.
        if (after.Unit == "fraction")
        {
            return after.Worst > before.Worst * (1 + Noise) + LeastShare ? new(after.Key, after.Label, after.Unit, before.Worst, after.Worst) : null;
        }
        if (after.Breaches > before.Breaches * (1 + Noise))
        {
            return new(after.Key, after.Label + " in breach", after.CountUnit, before.Breaches, after.Breaches);
        }
        bool isFurther = after.IsLeast ? after.Worst < before.Worst * (1 - Noise) : after.Worst > before.Worst * (1 + Noise);
        // None there on the worst day is no number to compare; toilets out of use have their own line.
        return after.Passes == false && isFurther && double.IsFinite(after.Worst)
            ? new(after.Key, after.Label + " on the worst day", after.Unit, before.Worst, after.Worst) : null;
    }

    // Delivered and not delivered in the same unit, of columns whose keys begin and end so.
    private static readonly Asked[] Undelivered =
    [
        new("energy.unserved", "Share of electricity not served", Columns("electricity.unserved_", ""), Served("electricity.unserved_")),
        new("water.unserved", "Share of water not delivered", Columns("water.unserved_", ""), Served("water.unserved_")),
        new("hot_water.unmet", "Share of hot water's heat not delivered", Columns("hot_water.unmet_heat", ""),
            [.. Columns("hot_water.", "_heat").Where(c => c.From == Node.HotWater && c.To == Node.Outside)],
            [.. Columns("hot_water.showers_heat", ""), .. Columns("hot_water.basins_heat", "")]),
        new("services.cleaning_lost", "Share of cleaning lost", Columns("services.cleaning_lost", ""), Columns("services.cleaning_done", "")),
    ];

    private static readonly PerPerson[] Done =
    [
        new("services.catering_done", "Meals served per person-night", "meal/person-night", ServiceKind.Catering),
        new("services.laundry_done", "Laundry done per person-night", "kg/person-night", ServiceKind.Laundry),
    ];

    private static OutputDeclaration[] Columns(string begin, string end) =>
        [.. SiteHour.Layout.Columns.Where(c => c.Key.StartsWith(begin, StringComparison.Ordinal) && c.Key.EndsWith(end, StringComparison.Ordinal))];

    // water.showers beside water.unserved_showers.
    private static OutputDeclaration[] Served(string unserved) =>
        [.. Columns(unserved, "").Select(u => SiteHour.Layout.Columns.Single(c => c.Key == u.Key.Replace("unserved_", "", StringComparison.Ordinal)))];

    private static double Total(Result result, OutputDeclaration[] columns) => columns.Sum(c => result.Run.Sites.Sum(s => s.Total(c)));

    private static double PerPersonNight(Result result, OutputDeclaration[] columns) =>
        Total(result, columns) / Math.Max(1, result["people.person_nights"] * result.Appraisal.OpenYears);

    // By the share of what is asked for: with more use, as much is dark in the same power cuts; and use by use, for a lamp loses
    // what laundry does an hour later. And by the amount: who asks
    // for less and gets as little does not lose, nor do people who get more at what they use themselves: where water reaches
    // showers that were dry, the store is emptied sooner.
    private sealed record Asked(string Key, string Label, OutputDeclaration[] Missing, OutputDeclaration[] Delivered, OutputDeclaration[]? Own = null)
    {
        public Shortfall? Of(Result reference, Result result)
        {
            double before = Share(reference), after = Share(result);
            bool getMore = Own is not null && PerPersonNight(result, Own) > PerPersonNight(reference, Own) * (1 + Noise);
            double alike = Math.Max(before, AsBefore(reference, result));
            return !getMore && Total(result, Missing) > Total(reference, Missing) && after > (alike * (1 + NoiseUndelivered)) + LeastShare
                ? new(Key, Label, "fraction", before, after) : null;
        }

        // The share if each use lacked what it lacked before.
        private double AsBefore(Result reference, Result result)
        {
            if (Missing.Length != Delivered.Length)
            {
                return 0;
            }
            double missing = 0, all = 0;
            foreach ((OutputDeclaration lacks, OutputDeclaration gets) in Missing.Zip(Delivered))
            {
                double asked = Total(result, [lacks, gets]), before = Total(reference, [lacks, gets]);
                missing += before > 0 ? asked * Total(reference, [lacks]) / before : 0;
                all += asked;
            }
            return all > 0 ? missing / all : 0;
        }

        private double Share(Result result)
        {
            double missing = Total(result, Missing), delivered = Total(result, Delivered);
            return missing > 0 ? missing / (missing + delivered) : 0;
        }
    }

    private sealed record PerPerson(string Key, string Label, string Unit, ServiceKind Kind)
    {
        public Shortfall? Of(Result reference, Result result)
        {
            double before = ServicesGiven.PerNight(reference, Kind), after = ServicesGiven.PerNight(result, Kind);
            return after < before * (1 - Noise) ? new(Key, Label, Unit, before, after) : null;
        }
    }
}
