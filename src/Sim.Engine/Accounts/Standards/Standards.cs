using System.Globalization;

namespace Sim.Engine.Accounts;

/// <summary>
/// Judges the service: litres, persons per fixture and space by the day, room climate by the hour and person. A day of
/// a site without residents is not judged, nor is a fixture whose number is unknown.
/// </summary>
public static class Standards
{
    /// <summary>Key of the litres per person and day.</summary>
    internal const string WaterKey = "standards.water";

    private const string En16798 = "EN 16798-1:2019, category III-IV, and WHO Housing and Health Guidelines 2018";

    // Beyond a rounding error of the division, a limit that is met exactly is met.
    private const double Tolerance = 1e-9, HoursPerDay = 24;

    /// <summary>Results of all standards over the period, always in the same order.</summary>
    public static IReadOnlyList<StandardResult> Judge(IReadOnlyList<MeteredMonth> months, StandardsInputs inputs)
    {
        StandardLimits limits = inputs.Limits();
        string source = limits.Source;
        double share = inputs.ToleratedFraction;
        return
        [
            Water(months, limits),
            PeoplePer(months, "standards.taps", "Persons per tap", limits.PeoplePerTap, m => m.Taps, source),
            PeoplePer(months, "standards.toilets", "Persons per toilet", limits.PeoplePerToilet, m => m.Toilets, source, ClosedDays),
            PeoplePer(months, "standards.showers", "Persons per shower", limits.PeoplePerShower, m => m.Showers, source),
            Space(months, "standards.living_area", "Covered living space per person", limits.LivingM2PerPerson, (m, day) => day < m.LivingM2ByDay.Length ? m.LivingM2ByDay[day] : 0, source),
            Space(months, "standards.site_area", "Site area per person", limits.SiteM2PerPerson, (m, _) => m.SiteAreaM2, source),
            RoomClimate(months, "standards.cold", "Share of people-hours too cold, below {0} C", share, m => m.ColdPeopleHours, m => m.ColdLimitC),
            RoomClimate(months, "standards.hot", "Share of people-hours too hot, above {0} C", share, m => m.HotPeopleHours, m => m.HotLimitC),
            RoomClimate(months, "standards.fresh_air", "Share of people-hours with fresh air below {0} L/s per person", share, m => m.StaleAirPeopleHours,
                m => m.FreshAirLimitLPerSecondPerson),
            .. ReceptionStandards.Judge(months, inputs),
            .. ReceptionStandards.Services(months, inputs),
            .. GroupStandards.Judge(months, inputs, limits),
        ];
    }

    private static StandardResult Water(IReadOnlyList<MeteredMonth> months, StandardLimits limits)
    {
        double worst = double.NaN;
        int breaches = 0, judged = 0;
        foreach (MeteredMonth m in months)
        {
            int days = Math.Min(m.ResidentsByDay.Length, m.DeliveredLByDay.Length);
            for (int day = 0; day < days; day++)
            {
                if (m.ResidentsByDay[day] > 0)
                {
                    Least(m.DeliveredLByDay[day] / m.ResidentsByDay[day], limits.WaterLPerPersonDay, ref worst, ref breaches, ref judged);
                }
            }
        }
        ShortWater? below = ShortWater.Below(months, limits.WaterLPerPersonDay);
        return ByDay(WaterKey, "Water per person and day", "L/person/day", limits.WaterLPerPersonDay, worst, breaches, judged, limits.Source, isLeast: true) with
        {
            ShortHours = months.Sum(m => m.WaterShortHours),
            HoursBelow = below?.Hours,
            PeopleHoursBelow = below?.PeopleHours,
        };
    }

    internal static StandardResult PeoplePer(
        IReadOnlyList<MeteredMonth> months, string key, string label, double limit, Func<MeteredMonth, double> fixtures, string source,
        Func<MeteredMonth, int>? daysWithout = null, Func<MeteredMonth, double>? atLeast = null)
    {
        double worst = double.NaN;
        int breaches = 0, judged = 0;
        foreach (MeteredMonth m in months)
        {
            double number = fixtures(m), least = atLeast?.Invoke(m) ?? 0;
            int over = 0, before = judged;
            foreach (double residents in number > 0 ? m.ResidentsByDay : [])
            {
                if (residents > 0)
                {
                    double value = Math.Max(least, residents / number);
                    worst = double.IsNaN(worst) ? value : Math.Max(worst, value);
                    over += value > limit * (1 + Tolerance) ? 1 : 0;
                    judged++;
                }
            }
            breaches += WithClosed(over, daysWithout?.Invoke(m) ?? 0, judged - before, ref worst);
        }
        return ByDay(key, label, "person", limit, worst, breaches, judged, source);
    }

    /// <summary>Days of a month without a toilet in use: the meters know only the hours, whose least number of days this is.</summary>
    internal static int ClosedDays(MeteredMonth month) => (int)Math.Ceiling((month.Wastewater.ToiletsClosedHours / HoursPerDay) - Tolerance);

    /// <summary>Days of a month in breach when there is nothing to use on some: these count beside those that are over the limit anyhow.</summary>
    internal static int WithClosed(int over, int closed, int judged, ref double worst)
    {
        int without = Math.Min(closed, judged);
        worst = without > 0 ? double.PositiveInfinity : worst;
        return Math.Min(judged, over + without);
    }

    internal static StandardResult Space(
        IReadOnlyList<MeteredMonth> months, string key, string label, double limit, Func<MeteredMonth, int, double> areaM2, string source)
    {
        double worst = double.NaN;
        int breaches = 0, judged = 0;
        foreach (MeteredMonth m in months)
        {
            for (int day = 0; day < m.ResidentsByDay.Length; day++)
            {
                double area = areaM2(m, day), residents = m.ResidentsByDay[day];
                if (area > 0 && residents > 0)
                {
                    Least(area / residents, limit, ref worst, ref breaches, ref judged);
                }
            }
        }
        return ByDay(key, label, "m2/person", limit, worst, breaches, judged, source, isLeast: true);
    }

    private static StandardResult RoomClimate(
        IReadOnlyList<MeteredMonth> months, string key, string label, double toleratedFraction,
        Func<MeteredMonth, double> outsidePeopleHours, Func<MeteredMonth, double> countedBy)
    {
        double judged = months.Sum(m => m.PeopleHours), outside = months.Sum(outsidePeopleHours);
        bool? passes = judged > 0 ? outside <= toleratedFraction * judged * (1 + Tolerance) : null;
        string[] limits = [.. months.Select(countedBy).Where(l => l > 0).Distinct().Order().Select(l => l.ToString("0.##", CultureInfo.InvariantCulture))];
        string named = string.Format(CultureInfo.InvariantCulture, label, limits.Length > 0 ? string.Join(" or ", limits) : "?");
        return new(key, named, "fraction", toleratedFraction, judged > 0 ? outside / judged : double.NaN, outside, judged, "people-hours", passes, En16798);
    }

    private static void Least(double value, double limit, ref double worst, ref int breaches, ref int judged)
    {
        worst = double.IsNaN(worst) ? value : Math.Min(worst, value);
        breaches += value < limit * (1 - Tolerance) ? 1 : 0;
        judged++;
    }

    private static StandardResult ByDay(
        string key, string label, string unit, double limit, double worst, int breaches, int judged, string source, bool isLeast = false) =>
        new(key, label, unit, limit, worst, breaches, judged, "days", judged == 0 ? null : breaches == 0, source, isLeast);
}
