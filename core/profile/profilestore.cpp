// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profilestore.h"

#include "core/base/plaintext.h"
#include "core/profile/profilejson.h"
#include "core/profile/secretheaders.h"
#include "core/spec/limits.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLockFile>
#include <QStandardPaths>

#include <algorithm>

namespace mqttscope
{

namespace
{
const QLatin1String kFormatKey("format");
const QLatin1String kFormatName("mqttscope-connections");
const QLatin1String kVersionKey("version");
const QLatin1String kConnectionsKey("connections");

/// Deepest nesting of arrays and objects, judged before a parser recurses into them.
int nestingDepth(QByteArrayView json)
{
    int depth = 0;
    int deepest = 0;
    bool isInString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (isInString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                isInString = false;
        } else if (c == '"') {
            isInString = true;
        } else if (c == '{' || c == '[') {
            deepest = qMax(deepest, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return deepest;
}
}

ProfileStore::ProfileStore(const QString &path, std::unique_ptr<FileOperations> operations, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_operations(std::move(operations))
{ }

ProfileStore::~ProfileStore() = default;

QString ProfileStore::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QLatin1String("/connections.json");
}

QString ProfileStore::load()
{
    Document document = read(Otherwise::StartEmpty);
    m_profiles = document.profiles;
    Q_EMIT profilesChanged();
    return document.problem;
}

std::optional<ConnectionProfile> ProfileStore::find(const QString &id) const
{
    const auto found = std::find_if(m_profiles.begin(), m_profiles.end(),
                                    [&id](const ConnectionProfile &profile) { return profile.id == id; });
    return found == m_profiles.end() ? std::nullopt : std::optional(*found);
}

QString ProfileStore::put(const ConnectionProfile &profile)
{
    ConnectionProfile kept = profile;
    (void)takeHeaderValues(kept.webSocket); // nor does a copy in memory hold them
    return change([&kept](QList<ConnectionProfile> &profiles) {
        const auto known = std::find_if(profiles.begin(), profiles.end(), [&kept](const ConnectionProfile &candidate) {
            return candidate.id == kept.id;
        });
        if (known == profiles.end())
            profiles.append(kept);
        else
            *known = kept;
    });
}

QString ProfileStore::remove(const QString &id)
{
    return change([&id](QList<ConnectionProfile> &profiles) {
        profiles.removeIf([&id](const ConnectionProfile &profile) { return profile.id == id; });
    });
}

QString ProfileStore::change(const std::function<void(QList<ConnectionProfile> &)> &edit)
{
    if (!m_operations->makePrivateFolder(QFileInfo(m_path).path()))
        return notSaved();
    QLockFile lock(m_path + QLatin1String(".lock"));
    if (!lock.tryLock(0))
        return tr("The connection was not saved: another program is writing %1. Try again.").arg(m_path);
    Document document = read(Otherwise::KeepOurs); // another program may have written since
    if (document.isInTheWay)
        return document.problem;
    if (!document.problem.isEmpty())
        Q_EMIT problemFound(document.problem);
    if (!document.isFromDisk)
        document.profiles = m_profiles;
    edit(document.profiles);
    QString problem = write(document);
    if (!problem.isEmpty())
        return problem;
    m_profiles = document.profiles;
    Q_EMIT profilesChanged();
    return {};
}

QString ProfileStore::notSaved() const
{
    return tr("The connection was not saved: %1 (%2).").arg(visibleText(m_operations->lastError()), m_path);
}

ProfileStore::Document ProfileStore::setAside(const QString &why, Otherwise otherwise)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString aside = m_path + QLatin1String(".broken-") + time;
    if (m_operations->rename(m_path, aside)) {
        const QString sentence = otherwise == Otherwise::StartEmpty
            ? tr("%1; it is kept as %2 and the list starts empty.").arg(why, aside)
            : tr("%1; it is kept as %2 and the list shown here is written in its place.").arg(why, aside);
        return {{}, {}, sentence, false, false};
    }
    const QString problem = tr("%1, and it could not be renamed: %2.").arg(why, visibleText(m_operations->lastError()));
    return {{}, {}, problem, false, true};
}

ProfileStore::Document ProfileStore::read(Otherwise otherwise)
{
    if (!m_operations->exists(m_path))
        return {};
    if (m_operations->size(m_path) > limits::kProfileFileBytes)
        return setAside(tr("The file of connections is larger than %1 MiB").arg(limits::kProfileFileBytes >> 20),
                        otherwise);
    const std::optional<QByteArray> bytes = m_operations->read(m_path, limits::kProfileFileBytes);
    if (!bytes) {
        const QString problem
            = tr("The connections could not be read: %1 (%2).").arg(visibleText(m_operations->lastError()), m_path);
        return {{}, {}, problem, false, true};
    }
    if (nestingDepth(*bytes) > limits::kProfileFileDepth)
        return setAside(tr("The file of connections is nested too deeply"), otherwise);

    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(*bytes, &error);
    QJsonObject object = json.object();
    const bool isOurs = object.take(kFormatKey).toString() == kFormatName;
    const int version = object.take(kVersionKey).toInt();
    const QJsonValue connections = object.take(kConnectionsKey);
    if (error.error != QJsonParseError::NoError || !isOurs || version < 1 || !connections.isArray())
        return setAside(tr("The file of connections is damaged"), otherwise);
    if (version > kFormatVersion)
        return setAside(tr("The file of connections was written by a newer version of this program"), otherwise);

    Document document{{}, object, {}, true, false};
    for (const auto &item : connections.toArray()) {
        if (!item.isObject()) {
            document.problem = tr("The file of connections has an entry that is no connection; it was left out.");
            continue;
        }
        const ProfileReading reading = profileFromJson(item.toObject());
        document.profiles.append(reading.profile);
        if (document.problem.isEmpty() && !reading.replaced.isEmpty())
            document.problem
                = tr("Connection “%1” had unusable values, which were replaced by their defaults: %2.")
                      .arg(visibleText(reading.profile.name), visibleText(reading.replaced.join(QLatin1String(", "))));
    }
    return document;
}

QString ProfileStore::write(const Document &document)
{
    QJsonArray connections;
    for (const ConnectionProfile &profile : document.profiles)
        connections.append(profileToJson(profile));
    QJsonObject object = document.unknownKeys;
    object.insert(kFormatKey, kFormatName);
    object.insert(kVersionKey, kFormatVersion);
    object.insert(kConnectionsKey, connections);

    if (m_operations->exists(m_path) && !m_operations->copyPrivately(m_path, m_path + QLatin1String(".previous")))
        return notSaved();
    const std::unique_ptr<PendingFile> file = m_operations->create(m_path);
    const bool isSaved = file && file->restrictToOwner()
        && file->write(QJsonDocument(object).toJson(QJsonDocument::Indented)) && file->commit();
    return isSaved ? QString() : notSaved();
}

}
