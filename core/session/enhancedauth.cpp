// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/enhancedauth.h"

#include "core/session/saslprep.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <array>

namespace mqttscope
{

namespace
{

/// lupdate files what is passed to it under the namespace.
QString tr(const char *text) { return QCoreApplication::translate("mqttscope", text); }

QByteArray freshNonce()
{
    std::array<quint32, 6> random{};
    QRandomGenerator::system()->generate(random.begin(), random.end());
    return QByteArray(reinterpret_cast<const char *>(random.data()), sizeof random).toBase64();
}

EnhancedAuth::Next failure(ReasonCode reason, const QString &text)
{
    return {EnhancedAuth::Next::Kind::Fail, {}, reason, text};
}

EnhancedAuth::Next sending(const QByteArray &data)
{
    return {EnhancedAuth::Next::Kind::Send, data, ReasonCode::Success, {}};
}

QString textOf(ScramProblem problem)
{
    switch (problem) {
    case ScramProblem::MessageMalformed:
        return tr("The server's authentication data is not SCRAM.");
    case ScramProblem::ExtensionUnknown:
        return tr("The server insists on a SCRAM extension this program does not know.");
    case ScramProblem::NonceNotOurs:
        return tr(
            "The server's SCRAM nonce does not extend ours: somebody may be in between. The password was not used.");
    case ScramProblem::TooFewIterations:
        return tr("The server asks for fewer than %1 SCRAM iterations, which would give the password away.")
            .arg(ScramClient::kFewestIterations);
    case ScramProblem::TooManyIterations:
        return tr("The server asks for more than %1 SCRAM iterations.").arg(ScramClient::kMostIterations);
    case ScramProblem::ServerRefused:
        return tr("The server refused the SCRAM proof: user name or password are wrong.");
    case ScramProblem::SignatureWrong:
        return tr("The server could not prove that it knows the password: it is not the one it claims to be.");
    }
    return {};
}

EnhancedAuth::Next failure(ScramProblem problem) { return failure(ReasonCode::UnspecifiedError, textOf(problem)); }

}

EnhancedAuth::EnhancedAuth(const SessionOptions &options)
{
    if (options.version != ProtocolVersion::V5_0)
        return;
    m_method = options.authenticationMethod;
    m_firstData = options.authenticationData;
    m_hash = ScramClient::hashOf(m_method);
    m_userName = options.userName.value_or(QByteArray());
    m_password = options.password.value_or(QByteArray());
}

Result<QByteArray, QString> EnhancedAuth::begin()
{
    reset();
    if (!m_hash) {
        m_stage = Stage::ServersTurn;
        return m_firstData;
    }
    const auto userName = saslPrepared(m_userName);
    const auto password = saslPrepared(m_password);
    if (!userName || userName->isEmpty())
        return Failure{tr("SCRAM needs a user name without control and invisible characters.")};
    if (!password || password->isEmpty())
        return Failure{tr("SCRAM needs a password without control and invisible characters.")};
    m_scram.emplace(*m_hash, *userName, *password, freshNonce());
    m_stage = Stage::ServersTurn;
    return m_scram->firstMessage();
}

bool EnhancedAuth::isOurMethod(const PropertyList &properties) const
{
    return properties.bytes(PropertyId::AuthenticationMethod) == m_method;
}

EnhancedAuth::Next EnhancedAuth::challenged(const PropertyList &properties)
{
    if (!isOurMethod(properties)) // [5.0/MQTT-4.12.0-5]
        return failure(ReasonCode::ProtocolError, tr("The server changed the authentication method midway."));
    if (++m_steps > kMostSteps)
        return failure(
            ReasonCode::UnspecifiedError,
            tr("The server asked %1 times for more authentication data without coming to an end.").arg(kMostSteps));
    const QByteArray data = properties.bytes(PropertyId::AuthenticationData).value_or(QByteArray());
    if (m_stage == Stage::ServersTurn && !m_scram) {
        m_stage = Stage::PersonsTurn;
        return {Next::Kind::Ask, data, ReasonCode::Success, {}};
    }
    if (m_stage == Stage::ServersTurn) {
        if (const auto problem = m_scram->takeServerFirst(data))
            return failure(*problem);
        m_stage = Stage::Computing;
        return {Next::Kind::Compute, {}, ReasonCode::Success, {}};
    }
    if (m_stage == Stage::ServersProof) {
        if (const auto problem = m_scram->verify(data))
            return failure(*problem);
        m_stage = Stage::Proved;
        return sending({});
    }
    return failure(ReasonCode::ProtocolError, tr("The server sent AUTH although it was not its turn."));
}

EnhancedAuth::Next EnhancedAuth::compute()
{
    if (!m_scram->derive(kIterationsPerSlice))
        return {Next::Kind::Compute, {}, ReasonCode::Success, {}};
    m_stage = Stage::ServersProof;
    return sending(m_scram->finalMessage());
}

EnhancedAuth::Next EnhancedAuth::answered(const QByteArray &data)
{
    m_stage = Stage::ServersTurn;
    return sending(data);
}

std::optional<QString> EnhancedAuth::accepted(const PropertyList &properties)
{
    const Stage stage = m_stage;
    if (!isOurMethod(properties)) // [5.0/MQTT-4.12.0-5]
        return tr("The server accepted without naming the authentication method agreed on.");
    if (m_scram && stage == Stage::ServersProof) {
        const QByteArray data = properties.bytes(PropertyId::AuthenticationData).value_or(QByteArray());
        if (const auto problem = m_scram->verify(data))
            return textOf(*problem == ScramProblem::MessageMalformed ? ScramProblem::SignatureWrong : *problem);
    } else if (m_scram && stage != Stage::Proved) {
        return textOf(ScramProblem::SignatureWrong);
    }
    reset();
    return std::nullopt;
}

void EnhancedAuth::reset()
{
    m_scram.reset();
    m_stage = Stage::Idle;
    m_steps = 0;
}

}
