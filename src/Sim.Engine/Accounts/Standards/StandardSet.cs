namespace Sim.Engine.Accounts;

/// <summary>Set of minimum standards against which the service is judged.</summary>
public enum StandardSet
{
    /// <summary>Sphere Handbook 2018, medium-term values.</summary>
    Sphere,

    /// <summary>UNHCR, emergency phase.</summary>
    UnhcrEmergency,

    /// <summary>UNHCR, post-emergency phase.</summary>
    UnhcrPostEmergency,
}
