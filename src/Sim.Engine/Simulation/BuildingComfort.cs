using Sim.Engine.Buildings;

namespace Sim.Engine.Simulation;

/// <summary>Comfort in a building's open units over a run, from its recorded hours. Hours count while somebody is in.</summary>
public sealed class BuildingComfort
{
    internal BuildingComfort(ZonePlan zone) => Zone = zone;

    internal ZonePlan Zone { get; }

    /// <summary>The building.</summary>
    public string Building => Zone.Name;

    /// <summary>Whether it is judged as a cooled one.</summary>
    public bool IsCooled => Zone.CoolingW > 0;

    /// <summary>Hours in which somebody is in, by the best category kept: I, II, III, IV, beyond.</summary>
    public double[] Hours { get; } = new double[En16798.Categories + 1];

    /// <summary>People-hours by the best category kept: I, II, III, IV, beyond.</summary>
    public double[] PeopleHours { get; } = new double[En16798.Categories + 1];

    /// <summary>People-hours beyond all categories on the cold side.</summary>
    public double TooColdPeopleHours { get; private set; }

    /// <summary>Degree-hours under the lower limit of category II, weighted by people, K h.</summary>
    public double UnderPeopleKHours { get; private set; }

    /// <summary>Degree-hours over the upper limit of category II, weighted by people, K h.</summary>
    public double OverPeopleKHours { get; private set; }

    /// <summary>Hours with somebody in by class of heat index: caution, extreme caution, danger, extreme danger.</summary>
    public double[] HeatHours { get; } = new double[4];

    /// <summary>People-hours by class of heat index.</summary>
    public double[] HeatPeopleHours { get; } = new double[4];

    /// <summary>Highest heat index with somebody in, C; none where it is never counted.</summary>
    public double? HighestHeatIndexC { get; private set; }

    private const int Normal = 1;

    /// <summary>Those of a plan's buildings where somebody can be.</summary>
    internal static BuildingComfort[] Of(SitePlan plan) =>
        [.. plan.Zones.Where(z => z.Sleeps || z.Inputs.AwakeShareFraction > 0).Select(z => new BuildingComfort(z))];

    /// <summary>Counts hours that were run.</summary>
    internal void Take(SitePlan plan, int year, int hourOfYear, ReadOnlySpan<SiteHour> hours, ZoneRows rows, int row)
    {
        YearClimate climate = plan.Climate.Year(year);
        (double[] runningC, double[] vapourPa) = (climate.Comfort.RunningMeanC, climate.Comfort.VapourPa);
        (int airC, int operativeC) = (rows.Offset(Zone.OpenZone, 0), rows.Offset(Zone.OpenZone, 1));
        for (int h = 0; h < hours.Length; h++)
        {
            ref readonly SiteHour at = ref hours[h];
            double people = plan.PeopleIn(Zone, at.People);
            ReadOnlySpan<double> zones = rows.Rows(row + h, 1);
            int hour = hourOfYear + h;
            Count(people, zones[airC], zones[operativeC], runningC[hour / 24], vapourPa[hour]);
        }
    }

    /// <summary>Counts an hour.</summary>
    /// <param name="people">People in all its open units.</param>
    /// <param name="airC">Air temperature.</param>
    /// <param name="operativeC">Operative temperature.</param>
    /// <param name="runningMeanC">Running mean outdoors.</param>
    /// <param name="vapourPa">Vapour pressure outdoors; the room's air is taken to hold as much.</param>
    internal void Count(double people, double airC, double operativeC, double runningMeanC, double vapourPa)
    {
        if (people <= 0)
        {
            return;
        }
        int category = 0;
        (double lowC, double highC) = (0, 0);
        for (; category < En16798.Categories; category++)
        {
            (lowC, highC) = En16798.Limits(category, runningMeanC, IsCooled);
            if (operativeC >= lowC && operativeC <= highC)
            {
                break;
            }
        }
        Hours[category]++;
        PeopleHours[category] += people;
        if (category == En16798.Beyond && operativeC < lowC)
        {
            TooColdPeopleHours += people;
        }
        if (category > Normal)
        {
            (lowC, highC) = En16798.Limits(Normal, runningMeanC, IsCooled);
            UnderPeopleKHours += people * Math.Max(0, lowC - operativeC);
            OverPeopleKHours += people * Math.Max(0, operativeC - highC);
        }
        CountHeat(people, airC, vapourPa);
    }

    // Cooler air reaches no class at any humidity.
    private void CountHeat(double people, double airC, double vapourPa)
    {
        const double leastC = 24;
        if (airC < leastC)
        {
            return;
        }
        double index = HeatIndex.NwsC(airC, vapourPa / HeatIndex.SaturationPa(airC));
        HighestHeatIndexC = Math.Max(HighestHeatIndexC ?? index, index);
        int heat = HeatIndex.ClassesC.Count - 1;
        while (heat >= 0 && index < HeatIndex.ClassesC[heat])
        {
            heat--;
        }
        if (heat >= 0)
        {
            HeatHours[heat]++;
            HeatPeopleHours[heat] += people;
        }
    }
}
