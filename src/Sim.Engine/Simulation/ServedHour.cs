using Sim.Engine.Schema;

namespace Sim.Engine.Simulation;

/// <summary>How well people were served in an hour: what standards are judged by.</summary>
public readonly record struct ServedHour(
    [Output("person*h", "People-hours in rooms")] double InRoomsPeopleHours,
    [Output("person*h", "People-hours too cold (operative temperature below the limit)")] double ColdPeopleHours,
    [Output("person*h", "People-hours too hot (operative temperature above the limit)")] double HotPeopleHours,
    [Output("person*K*h", "People-degree-hours too cold")] double ColdDegreePeopleKHours,
    [Output("person*h", "People-hours with less fresh air than the limit")] double StaleAirPeopleHours,
    [Output("m2", "Living area in open units", Over = Aggregate.Mean)] double LivingAreaM2,
    [Output("h", "Hours with electricity unserved")] double ShortHours,
    [Output("h", "Hours in which taps gave less than was asked")] double WaterShortHours);
