// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/uistate.h"

#include "core/spec/limits.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QStandardPaths>
#include <QTimer>

#include <utility>

namespace mqttscope
{

namespace
{
constexpr int kSaveAfterMs = 800;
constexpr qint64 kMostBytes = 1LL << 20;
constexpr qint64 kSmallestBudget = 16LL << 20;
constexpr qint64 kLargestBudget = 64LL << 30;
const QString kUsed = QStringLiteral("used.");
}

UiState::UiState(const QString &path, std::unique_ptr<FileOperations> operations, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_operations(std::move(operations))
    , m_saveLater(new QTimer(this))
{
    m_saveLater->setSingleShot(true);
    m_saveLater->setInterval(kSaveAfterMs);
    connect(m_saveLater, &QTimer::timeout, this, &UiState::save);
}

UiState::~UiState() = default;

QString UiState::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QLatin1String("/window.json");
}

void UiState::load()
{
    m_values = {};
    if (!m_operations->exists(m_path) || m_operations->size(m_path) > kMostBytes)
        return;
    const auto bytes = m_operations->read(m_path, kMostBytes);
    if (bytes)
        m_values = QJsonDocument::fromJson(*bytes).object();
}

bool UiState::save()
{
    m_saveLater->stop();
    if (!m_changed)
        return true;
    if (!m_operations->makePrivateFolder(QFileInfo(m_path).absolutePath()))
        return false;
    const auto file = m_operations->create(m_path);
    if (!file || !file->restrictToOwner() || !file->write(QJsonDocument(m_values).toJson()) || !file->commit())
        return false;
    m_changed = false;
    return true;
}

double UiState::textScale() const { return qBound(0.8, m_values.value(QLatin1String("textScale")).toDouble(1.0), 1.6); }
void UiState::setTextScale(double scale) { setValue(QStringLiteral("textScale"), scale); }

bool UiState::reduceMotion() const { return m_values.value(QLatin1String("reduceMotion")).toBool(); }
void UiState::setReduceMotion(bool on) { setValue(QStringLiteral("reduceMotion"), on); }

qint64 UiState::captureBudget() const
{
    const qint64 bytes = m_values.value(QLatin1String("captureBudget")).toInteger(limits::kCaptureBudgetBytes);
    return qBound(kSmallestBudget, bytes, kLargestBudget);
}

void UiState::setCaptureBudget(qint64 bytes) { setValue(QStringLiteral("captureBudget"), bytes); }

QDateTime UiState::lastUsed(const QString &profileId) const
{
    return QDateTime::fromString(text(kUsed + profileId, {}), Qt::ISODateWithMs);
}

void UiState::setLastUsed(const QString &profileId, const QDateTime &time)
{
    setText(kUsed + profileId, time.toString(Qt::ISODateWithMs));
}

QString UiState::text(const QString &key, const QString &otherwise) const
{
    return m_values.value(key).toString(otherwise);
}

void UiState::setText(const QString &key, const QString &value) { setValue(key, value); }

QByteArray UiState::bytes(const QString &key) const
{
    return QByteArray::fromBase64(m_values.value(key).toString().toLatin1());
}

void UiState::setBytes(const QString &key, const QByteArray &value)
{
    setValue(key, QString::fromLatin1(value.toBase64()));
}

void UiState::setValue(const QString &key, const QJsonValue &value)
{
    if (m_values.value(key) == value)
        return;
    m_values.insert(key, value);
    m_changed = true;
    m_saveLater->start();
}

}
