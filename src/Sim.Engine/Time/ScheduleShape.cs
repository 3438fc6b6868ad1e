namespace Sim.Engine.Time;

/// <summary>Built-in daily shapes; their values and sources stand in <c>schedules.csv</c>.</summary>
public enum ScheduleShape
{
    /// <summary>The same in every hour.</summary>
    Flat,

    /// <summary>Share of registered residents who are on the site.</summary>
    Residents,

    /// <summary>Share of people on the site who are awake.</summary>
    Awake,

    /// <summary>Share of all employed staff who are on duty, day and night shifts.</summary>
    StaffShifts,

    /// <summary>Offices, working days 8-16.</summary>
    Office,

    /// <summary>Cooking in a central kitchen for three meals.</summary>
    Cooking,

    /// <summary>Meal times: keep-warm and serving.</summary>
    Meals,

    /// <summary>Laundry in daytime hours, working days and Saturdays as other days.</summary>
    Laundry,

    /// <summary>Laundry run at night, where power is cheap.</summary>
    LaundryNight,

    /// <summary>Cleaning, mornings and early afternoons.</summary>
    Cleaning,

    /// <summary>Showers, morning and evening peaks.</summary>
    Showers,

    /// <summary>Water at basins, toilets and taps.</summary>
    Water,

    /// <summary>Lights in rooms, where daylight is not calculated.</summary>
    RoomLights,

    /// <summary>Outdoor lights from dusk to dawn by a fixed clock, where the sun is not calculated.</summary>
    NightLights,

    /// <summary>Charging of phones.</summary>
    Charging,
}
