using System.Globalization;
using Sim.Engine.Climate;
using Sim.Engine.Occupancy;
using Sim.Engine.Scenarios;
using Sim.Engine.Schema;
using Sim.Engine.Services;
using Sim.Engine.Waste;
using Location = Sim.Engine.Climate.Location;

namespace Sim.Engine.Simulation;

/// <summary>What is legal and most likely not meant, where only the files and the people of the whole period show it.</summary>
internal static class CompileWarnings
{
    private const double FarKm = 200, EarthRadiusKm = 6371, FarM = 300;
    private const int FarYears = 10;

    /// <summary>Warns of more people than beds on some days.</summary>
    public static void Overcrowded(Scenario scenario, string name, SiteInputs site, OccupancySeries people, ProblemList problems)
    {
        double capacity = site.Occupancy.CapacityPeople;
        int days = people.PeopleByDay.Count(p => p > capacity);
        if (days > 0)
        {
            string key = site.Occupancy.Recorded is not null ? "recorded" : site.Occupancy.MonthlyPeople is not null ? "monthly" : "constant";
            problems.Add(scenario.Document.At(scenario.PathOf(name, $"occupancy.{key}"), string.Create(CultureInfo.InvariantCulture,
                $"has more people than the {Counted.Of(capacity, "bed")} on {days} of {people.PeopleByDay.Length} days, {Counted.Amount(people.PeopleByDay.Max())} at most: they are all housed, in overcrowded rooms"), Severity.Warning));
        }
    }

    /// <summary>
    /// Warns of containers that the residents of a mean day and their meals fill before the round comes. Staff, kits and months with
    /// more people come on top, so that only what is plainly too little is told; the run counts the days.
    /// </summary>
    public static void Overflowing(Scenario scenario, string name, SiteInputs site, OccupancySeries people, ProblemList problems)
    {
        if (site.Waste.Containers is not { RoundsPerWeek: > 0 } containers)
        {
            return;
        }
        WasteSource residents = WasteSource.OfResidents(site.Waste, site.Water.BottledLPerPersonDay * site.Water.BottlePlasticKgPerL, site.Occupancy.Stay.LearntFraction(site.Waste.Sorting.LearningDays));
        WasteSource meals = WasteSource.Of(site.Waste, site.Services.Catering?.OnSite().WasteKg ?? UnitUse.Nothing.WasteKg);
        double perPersonM3 = residents.KgPerUnit * containers.M3PerKg(residents, site.Waste.Density)
            + (site.Services.Catering?.AmountMealsPerPersonDay ?? 0) * meals.KgPerUnit * containers.M3PerKg(meals, site.Waste.Density);
        double mean = people.PeopleByDay.Average(), comingM3 = mean * perPersonM3 * containers.LongestDays;
        if (comingM3 > containers.CapacityM3)
        {
            problems.Add(scenario.Document.At(scenario.PathOf(name, "waste.containers.number"), string.Create(CultureInfo.InvariantCulture,
                $"is {containers.Number} and holds {containers.CapacityM3:0.#} m3, less than the {comingM3:0.#} m3 that {Counted.Of(mean, "resident")}, the mean of the period, leave in the {Counted.Of(containers.LongestDays, "day")} between two rounds: it overflows"), Severity.Warning));
        }
    }

    /// <summary>Warns of a record of residents that lies so far from the period that its dates are most likely mistyped.</summary>
    public static void Outdated(Scenario scenario, string name, OccupancyReport report, ProblemList problems)
    {
        if (report is { Recorded: { } recorded, RecordedDays: 0 })
        {
            int start = scenario.Inputs.Period.Start, years = recorded.First.Year >= start + scenario.Inputs.Period.Years ? recorded.First.Year - start : start - recorded.Last.Year;
            if (recorded.First.Year > start || years > FarYears)
            {
                problems.Add(scenario.Document.At(scenario.PathOf(name, "occupancy.recorded"), string.Create(CultureInfo.InvariantCulture,
                    $"is of {recorded.First.Year} to {recorded.Last.Year}, the period of {scenario.PeriodText}: no day simulated is recorded; check the dates of both"), Severity.Warning));
            }
        }
    }

    /// <summary>Warns of weather that is of a place far away.</summary>
    public static void Elsewhere(Scenario scenario, string path, Location location, double latitudeDeg, double longitudeDeg, ProblemList problems)
    {
        double km = GreatCircleKm(location.LatitudeDeg, location.LongitudeDeg, latitudeDeg, longitudeDeg);
        if (km > FarKm)
        {
            problems.Add(scenario.Document.At(path, string.Create(CultureInfo.InvariantCulture,
                $"is the weather of {latitudeDeg:0.##}, {longitudeDeg:0.##}, {km:0} km from location {location.LatitudeDeg:0.##}, {location.LongitudeDeg:0.##}; check both"), Severity.Warning));
        }
    }

    /// <summary>Warns of a weather file whose light does not stand about noon.</summary>
    public static void OffTheSun(Scenario scenario, string path, WeatherYear file, ProblemList problems)
    {
        if (file.OffTheSun is { } problem)
        {
            problems.Add(scenario.Document.At(path, problem, Severity.Warning));
        }
    }

    /// <summary>Warns of weather of another height: air is colder by some 6.5 K for each 1,000 m (ISO 2533), and nothing moves it.</summary>
    public static void AtAnotherHeight(Scenario scenario, string name, string path, Location location, double elevationM, ProblemList problems)
    {
        double aboveM = location.ElevationM - elevationM;
        if (Math.Abs(aboveM) > FarM)
        {
            problems.Add(scenario.Document.At(scenario.PathOf(name, "location.elevation"), string.Create(CultureInfo.InvariantCulture,
                $"is {location.ElevationM:0} m, the weather of {path} that of {elevationM:0} m: at {Math.Abs(aboveM):0} m {(aboveM > 0 ? "more it is some" : "less it is some")} {Math.Abs(aboveM) * 0.0065:0} K {(aboveM > 0 ? "colder" : "warmer")}; check both, or write normals of the place"), Severity.Warning));
        }
    }

    /// <summary>Distance of two places in degrees over the ground, km: haversine formula.</summary>
    internal static double GreatCircleKm(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        static double HalfVersine(double degrees) => Math.Pow(Math.Sin(degrees * Math.PI / 360), 2);
        static double Cos(double degrees) => Math.Cos(degrees * Math.PI / 180);
        double h = HalfVersine(latitude2 - latitude1) + Cos(latitude1) * Cos(latitude2) * HalfVersine(longitude2 - longitude1);
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
