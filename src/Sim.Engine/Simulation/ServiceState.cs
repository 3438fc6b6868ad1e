using Sim.Engine.Buildings;
using Sim.Engine.Electricity;
using Sim.Engine.Heat;
using Sim.Engine.Services;
using Sim.Engine.Time;
using Sim.Engine.Water;

namespace Sim.Engine.Simulation;

/// <summary>One service of a run: what it draws on, what waits, and whether it rests in the hour at hand.</summary>
internal sealed class ServiceState(ElectricEndUse power, WaterEndUse water, HotWaterUse hot)
{
    public readonly int Power = (int)power, Water = (int)water, Hot = (int)hot;

    /// <summary>The service in the year at hand; null where the centre has none.</summary>
    public Activity? Activity;

    /// <summary>Its use of the site's meters, per unit.</summary>
    public UnitUse Use = UnitUse.Nothing;

    /// <summary>Whether it draws power or water of the site.</summary>
    public bool Draws;

    /// <summary>Labour on the site and off, per unit.</summary>
    public double LabourHours;

    /// <summary>Units of the day at hand, and the hours in which some of them come in, a bit for each.</summary>
    public double DayUnits;
    public uint OpenHours;

    // Those of each day of the year.
    private readonly uint[] openHours = new uint[Calendar.DaysPerYear];

    /// <summary>Share of them that comes in the hour at hand.</summary>
    public double Share;

    /// <summary>Units asked for in the hour at hand.</summary>
    public double AskedUnits;

    /// <summary>Units that wait.</summary>
    public double BacklogUnits;

    /// <summary>Of them, what power kept waiting, and what water did.</summary>
    public double OwedUnits, DryUnits;

    /// <summary>Whether nothing comes in this hour and nothing waits, so that there is nothing to do or to lose.</summary>
    public bool Rests;

    /// <summary>Turns to another year's hours.</summary>
    public void Turn(Activity? activity)
    {
        if (activity != Activity)
        {
            Activity = activity;
            FindOpenHours();
        }
        Use = activity?.OnSite ?? UnitUse.Nothing;
        Draws = Use.ElectricityKwh > 0 || Use.HotWaterL > 0 || Use.ColdWaterL > 0;
        LabourHours = activity is null ? 0 : activity.OnSite.LabourHours + activity.OffSite.LabourHours;
    }

    /// <summary>Turns to another day.</summary>
    public void TurnDay(int midnight, double registeredPeople)
    {
        if (Activity is not null)
        {
            DayUnits = Activity.DayUnits(registeredPeople);
            // Rooms go ahead first: time enough.
            LookAhead.To(Activity.ShareOfDay.AsSpan(midnight, Calendar.HoursPerDay));
        }
        OpenHours = openHours[midnight / Calendar.HoursPerDay];
    }

    private void FindOpenHours()
    {
        Array.Clear(openHours);
        ReadOnlySpan<double> shares = Activity is null ? [] : Activity.ShareOfDay;
        for (int hour = 0; hour < shares.Length; hour++)
        {
            openHours[hour / Calendar.HoursPerDay] |= shares[hour] > 0 ? 1u << (hour % Calendar.HoursPerDay) : 0;
        }
    }
}
