using Sim.Engine.Schema;

namespace Sim.Engine.Services;

/// <summary>Services of one hour; their power, water and waste are flows of those rooms.</summary>
public readonly record struct ServicesHour(
    [Output("kg", "Laundry done")] double LaundryDoneKg,
    [Output("kg", "Laundry put off (negative: caught up)")] double LaundryPutOffKg,
    [Output("kg", "Laundry lost")] double LaundryLostKg,
    [Output("meal", "Meals served")] double CateringDoneMeals,
    [Output("meal", "Meals put off (negative: caught up)")] double CateringPutOffMeals,
    [Output("meal", "Meals lost")] double CateringLostMeals,
    [Output("m2", "Area cleaned")] double CleaningDoneM2,
    [Output("m2", "Cleaning put off (negative: caught up)")] double CleaningPutOffM2,
    [Output("m2", "Cleaning lost")] double CleaningLostM2,
    [Output("h", "Labour of services, on the site and off")] double LabourHours);
