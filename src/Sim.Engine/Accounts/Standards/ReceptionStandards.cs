namespace Sim.Engine.Accounts;

/// <summary>
/// Indicators after the EASO (now EUAA) Guidance on reception conditions: operational standards and indicators (2016,
/// doi:10.2847/50239), judged beside the chosen set and counted apart from it, and work of services that was due and never done.
/// </summary>
public static class ReceptionStandards
{
    /// <summary>Beginning of the keys of the EUAA indicators.</summary>
    public const string EuaaPrefix = "standards.euaa.";

    /// <summary>Beginning of the keys of what services did not do.</summary>
    public const string ServicePrefix = "standards.service.";

    /// <summary>Key of people for whom there was no bed.</summary>
    public const string UnplacedKey = ServicePrefix + "unplaced";

    // Normative or recommended values of the guidance, not defaults.
    private const double BedroomM2 = 4, PeoplePerBedroom = 6, PeoplePerToilet = 10, PeoplePerShower = 12, MealsPerDay = 3, WalkKm = 2;
    internal const double PeoplePerBasin = 10;
    private const double Tolerance = 1e-9;

    // Meals lost in power cuts are judged apart, as a share.
    private const double MealsTolerance = 0.01;
    private const string Source = "EASO Guidance on reception conditions 2016";

    /// <summary>Whether a standard belongs to the set that the scenario chooses, and not to the indicators beside it.</summary>
    public static bool IsOfSet(StandardResult standard) =>
        !GroupStandards.IsOne(standard.Key) && !standard.Key.StartsWith(EuaaPrefix, StringComparison.Ordinal) && !standard.Key.StartsWith(ServicePrefix, StringComparison.Ordinal);

    /// <summary>The EUAA indicators.</summary>
    public static IEnumerable<StandardResult> Judge(IReadOnlyList<MeteredMonth> months, StandardsInputs inputs) =>
    [
        Standards.Space(months, EuaaPrefix + "space", "EUAA: living space per person", BedroomM2, (m, day) => day < m.LivingM2ByDay.Length ? m.LivingM2ByDay[day] : 0, $"{Source}, indicator 5.1"),
        // As many as are planned for; with more people than beds as many as there must be.
        Standards.PeoplePer(months, EuaaPrefix + "bedroom", "EUAA: residents who share a bedroom", PeoplePerBedroom, m => m.Bedrooms, $"{Source}, indicator 6.1", atLeast: m => m.PeoplePerBedroom),
        Standards.PeoplePer(months, EuaaPrefix + "toilets", "EUAA: persons per toilet", PeoplePerToilet, m => m.Toilets, $"{Source}, sanitary infrastructure", Standards.ClosedDays),
        Standards.PeoplePer(months, EuaaPrefix + "showers", "EUAA: persons per shower", PeoplePerShower, m => m.Showers, $"{Source}, sanitary infrastructure"),
        Standards.PeoplePer(months, EuaaPrefix + "basins", "EUAA: persons per wash basin", PeoplePerBasin, m => m.Basins, $"{Source}, sanitary infrastructure"),
        Meals(months),
        Distance(months, inputs.ServicesDistanceKm),
    ];

    /// <summary>What services should have done and never did.</summary>
    public static IEnumerable<StandardResult> Services(IReadOnlyList<MeteredMonth> months, StandardsInputs inputs) =>
        new[] { ("meals", "Meals never served, share", ServiceKind.Catering), ("laundry", "Laundry never done, share", ServiceKind.Laundry), ("cleaning", "Cleaning never done, share", ServiceKind.Cleaning) }
            .Select(s => Lost(months, s.Item1, s.Item2, s.Item3, inputs.ToleratedFraction));

    /// <summary>People of all sites for whom there was no bed, by the day.</summary>
    public static StandardResult Unplaced(double[] unplacedByDay, double personNights)
    {
        double nights = unplacedByDay.Sum();
        return new(UnplacedKey, "Person-nights without a bed, share", "fraction", 0, nights + personNights > 0 ? nights / (nights + personNights) : double.NaN,
            nights, nights + personNights, "person-nights", nights <= Tolerance * personNights, "People given less people allocated");
    }

    private static StandardResult Lost(IReadOnlyList<MeteredMonth> months, string name, string label, ServiceKind kind, double toleratedFraction)
    {
        double lost = months.Sum(m => m.ServicesLost.Where(s => s.Name == name).Sum(s => s.Amount));
        double due = lost + months.Sum(m => m.Services.Where(s => s.Kind == kind).Sum(s => s.Units));
        string unit = kind switch { ServiceKind.Catering => "meals", ServiceKind.Laundry => "kg", _ => "m2" };
        return new(ServicePrefix + name, label, "fraction", toleratedFraction, due > 0 ? lost / due : double.NaN, lost, due, unit,
            due > 0 ? lost <= toleratedFraction * due * (1 + Tolerance) : null, "Work due by the inputs of the service");
    }

    // By the year: meals put off over the end of a month are not lost. Where people get money for food instead there is nothing to judge.
    private static StandardResult Meals(IReadOnlyList<MeteredMonth> months)
    {
        double worst = double.NaN;
        int breaches = 0, judged = 0;
        foreach (IGrouping<(string, int), MeteredMonth> year in months.Where(m => m.PersonNights > 0 && m.Meters(ServiceKind.Catering)).GroupBy(m => (m.Site, m.Year)))
        {
            double perDay = year.Sum(m => m.Services.Where(s => s.Kind == ServiceKind.Catering).Sum(s => s.Units)) / year.Sum(m => m.PersonNights);
            worst = double.IsNaN(worst) ? perDay : Math.Min(worst, perDay);
            breaches += perDay < MealsPerDay * (1 - MealsTolerance) ? 1 : 0;
            judged++;
        }
        return new(EuaaPrefix + "meals", "EUAA: meals per person and day", "meal/person/day", MealsPerDay, worst, breaches, judged, "years",
            judged > 0 ? breaches == 0 : null, $"{Source}, indicator 21.2", IsLeast: true)
        {
            ToleratedFraction = MealsTolerance,
        };
    }

    // The way is the same on every day with people.
    private static StandardResult Distance(IReadOnlyList<MeteredMonth> months, double? km)
    {
        int judged = km is null ? 0 : months.Sum(m => m.ResidentsByDay.Count(r => r > 0));
        bool passes = km <= WalkKm * (1 + Tolerance);
        return new(EuaaPrefix + "distance", "EUAA: way on foot to services", "km", WalkKm, judged > 0 ? km!.Value : double.NaN, passes ? 0 : judged, judged, "days",
            judged > 0 ? passes : null, $"{Source}, standard 1 and its remark");
    }
}
