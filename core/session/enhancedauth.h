// SPDX-License-Identifier: GPL-3.0-or-later
// Enhanced authentication of MQTT 5.0 [5.0/4.12]: SCRAM by itself, any other method by asking a person at each step.
#pragma once

#include "core/base/result.h"
#include "core/delivery/propertylist.h"
#include "core/session/scram.h"
#include "core/session/sessionoptions.h"

#include <optional>

namespace mqttscope
{

/// One per client session; begin() starts an exchange, for CONNECT or for re-authentication.
class EnhancedAuth
{
public:
    static constexpr int kMostSteps = 32; ///< AUTH packets of the server in one exchange
    static constexpr int kIterationsPerSlice = 2'000; ///< a few milliseconds

    /// What to do next.
    struct Next
    {
        enum class Kind : quint8
        {
            Send, ///< AUTH 0x18 with `data`
            Ask, ///< the person, showing `data`; answered by answered()
            Compute, ///< call compute() soon
            Fail, ///< end the connection with `reason`, saying `text`
        };
        Kind kind = Kind::Fail;
        QByteArray data;
        ReasonCode reason = ReasonCode::ProtocolError;
        QString text;
    };

    /// @param options of 5.0; without an Authentication Method isOn() is false and nothing else may be called
    explicit EnhancedAuth(const SessionOptions &options);

    [[nodiscard]] bool isOn() const { return !m_method.isEmpty(); }
    /// The password proves itself in the exchange and must not be sent beside it.
    [[nodiscard]] bool keepsPasswordSecret() const { return m_hash.has_value(); }
    [[nodiscard]] const QByteArray &method() const { return m_method; }
    [[nodiscard]] bool isRunning() const { return m_stage != Stage::Idle; }
    [[nodiscard]] bool isComputing() const { return m_stage == Stage::Computing; }
    [[nodiscard]] bool waitsForPerson() const { return m_stage == Stage::PersonsTurn; }

    /// The first Authentication Data, empty for none; or a sentence saying why there can be none.
    [[nodiscard]] Result<QByteArray, QString> begin();
    /// AUTH 0x18 came.
    [[nodiscard]] Next challenged(const PropertyList &properties);
    /// One slice of work.
    [[nodiscard]] Next compute();
    /// The person has answered. Precondition: waitsForPerson()
    [[nodiscard]] Next answered(const QByteArray &data);
    /// CONNACK or AUTH 0x00 says that all is well: ends the exchange. A sentence if that cannot be believed.
    [[nodiscard]] std::optional<QString> accepted(const PropertyList &properties);
    void reset();

private:
    enum class Stage : quint8
    {
        Idle,
        ServersTurn, ///< the first answer, or any of a manual exchange
        PersonsTurn,
        Computing,
        ServersProof, ///< our proof is on its way, theirs must come
        Proved, ///< the server has proved itself by AUTH; CONNACK may follow without data
    };

    [[nodiscard]] bool isOurMethod(const PropertyList &properties) const;

    QByteArray m_method;
    QByteArray m_userName;
    QByteArray m_password;
    QByteArray m_firstData; ///< of a method that is not built in
    std::optional<QCryptographicHash::Algorithm> m_hash; ///< of SCRAM
    std::optional<ScramClient> m_scram;
    Stage m_stage = Stage::Idle;
    int m_steps = 0;
};

}
