using Sim.Engine.Accounts;
using Sim.Engine.Simulation;
using Sim.Engine.Time;

namespace Sim.Engine.Studies;

/// <summary>Reads rented homes and journeys from the people of a site: they need no run, only who lived there.</summary>
internal static class HomesMeters
{
    /// <summary>The homes of each month of the period; empty where nothing is rented.</summary>
    public static HomesMonth[] Of(SitePlan plan)
    {
        if (plan.Inputs.Homes is not { } homes)
        {
            return [];
        }
        var most = new double[plan.Period.Years * MonthTotals.PerYear];
        for (int i = 0; i < most.Length; i++)
        {
            int month = i % MonthTotals.PerYear;
            foreach (double people in plan.Occupancy.Year(i / MonthTotals.PerYear)[Calendar.MonthStartDay[month]..Calendar.MonthStartDay[month + 1]])
            {
                most[i] = Math.Max(most[i], people);
            }
        }
        double units = plan.Inputs.Buildings.Values.Sum(b => b.PeoplePerUnitPeople is null ? 0 : b.Units);
        return Homes.Rented(homes, most, plan.Places / units, units, plan.ReadyPeopleByMonth);
    }

    /// <summary>A month with its homes, journeys, their diesel and the time of those on them.</summary>
    public static MeteredMonth With(MeteredMonth metered, SitePlan plan, HomesMonth homes)
    {
        Journey[] journeys = [.. plan.Inputs.Travel.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Value)];
        if (journeys.Length == 0)
        {
            return metered with { Homes = homes };
        }
        double dieselL = journeys.Sum(j => j.Trips(homes.Rented) * j.DistanceKm * j.FuelLPerKm);
        bool isStocked = !ReferenceEquals(metered.FuelBought, metered.FuelUsed);
        double[] fuel = Refuelled(metered.FuelUsed, dieselL);
        double hoursPerPost = ServiceMeters.HoursPerPost(plan);
        return metered with
        {
            Homes = homes,
            FuelUsed = fuel,
            JourneyDieselL = dieselL,
            FuelBought = isStocked ? Refuelled(metered.FuelBought, dieselL) : fuel,
            Journeys = [.. plan.Inputs.Travel.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t =>
                new JourneyMonth(t.Key, t.Value.Trips(homes.Rented), t.Value.Trips(homes.Rented) * t.Value.DistanceKm, t.Value.VehicleEurPerKm))],
            StaffPeople = [.. metered.StaffPeople, .. journeys.Select(j => new NamedAmount(j.Role, j.Trips(homes.Rented) * j.HoursPerTrip / hoursPerPost))],
        };
    }

    // Vehicles fill up at the pump, whatever stock the site keeps.
    private static double[] Refuelled(double[] fuel, double dieselL)
    {
        double[] more = [.. fuel];
        more[(int)Schema.Carrier.Diesel] += dieselL;
        return more;
    }
}
