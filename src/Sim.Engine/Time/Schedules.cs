using Sim.Engine.Schema;

namespace Sim.Engine.Time;

/// <summary>A built-in shape; its values and their source stand in <c>schedules.csv</c> under the kind's name.</summary>
public abstract record BuiltInSchedule(string Name) : Schedule
{
    internal override (double[] Weekday, double[] Weekend) Days => ScheduleShapes.Of(Name);
}

/// <summary>The same in every hour.</summary>
[Kind("flat")]
public sealed record FlatSchedule() : BuiltInSchedule("flat");

/// <summary>Share of registered residents who are on the site.</summary>
[Kind("residents")]
public sealed record ResidentsSchedule() : BuiltInSchedule("residents");

/// <summary>Share of people on the site who are awake.</summary>
[Kind("awake")]
public sealed record AwakeSchedule() : BuiltInSchedule("awake");

/// <summary>Share of all employed staff who are on duty, day and night shifts.</summary>
[Kind("staff-shifts")]
public sealed record StaffShiftsSchedule() : BuiltInSchedule("staff-shifts");

/// <summary>Offices, working days 8-16.</summary>
[Kind("office")]
public sealed record OfficeSchedule() : BuiltInSchedule("office");

/// <summary>Cooking in a central kitchen for three meals.</summary>
[Kind("cooking")]
public sealed record CookingSchedule() : BuiltInSchedule("cooking");

/// <summary>Meal times: keep-warm and serving.</summary>
[Kind("meals")]
public sealed record MealsSchedule() : BuiltInSchedule("meals");

/// <summary>Laundry in daytime hours, working days and Saturdays as other days.</summary>
[Kind("laundry")]
public sealed record LaundrySchedule() : BuiltInSchedule("laundry");

/// <summary>Laundry run at night, where power is cheap.</summary>
[Kind("laundry-night")]
public sealed record LaundryNightSchedule() : BuiltInSchedule("laundry-night");

/// <summary>Cleaning, mornings and early afternoons.</summary>
[Kind("cleaning")]
public sealed record CleaningSchedule() : BuiltInSchedule("cleaning");

/// <summary>Showers, morning and evening peaks.</summary>
[Kind("showers")]
public sealed record ShowersSchedule() : BuiltInSchedule("showers");

/// <summary>Water at basins, toilets and taps.</summary>
[Kind("water")]
public sealed record WaterSchedule() : BuiltInSchedule("water");

/// <summary>Lights in rooms, where daylight is not calculated.</summary>
[Kind("room-lights")]
public sealed record RoomLightsSchedule() : BuiltInSchedule("room-lights");

/// <summary>Outdoor lights from dusk to dawn by a fixed clock, where the sun is not calculated.</summary>
[Kind("night-lights")]
public sealed record NightLightsSchedule() : BuiltInSchedule("night-lights");

/// <summary>Charging of phones.</summary>
[Kind("charging")]
public sealed record ChargingSchedule() : BuiltInSchedule("charging");

/// <summary>Values of one's own.</summary>
[Kind("own")]
public sealed record OwnSchedule : Schedule
{
    [Input(Count = 24, Min = 0, Help = "Values of the 24 hours of a working day, from 00-01, civil time.")]
    public double[] Weekday { get; init; } = [];

    [Input(Count = 24, Min = 0, Help = "Values of the 24 hours of a weekend day; as on working days where omitted.")]
    public double[]? Weekend { get; init; }

    internal override (double[] Weekday, double[] Weekend) Days => (Weekday, Weekend ?? Weekday);

    /// <summary>What is wrong with a schedule as a whole.</summary>
    public static IEnumerable<(string Key, string Problem)> Check(OwnSchedule schedule)
    {
        if (schedule.Weekday.Sum() + (schedule.Weekend ?? schedule.Weekday).Sum() <= 0)
        {
            yield return ("weekday", "at least one hour must be above zero");
        }
    }
}
